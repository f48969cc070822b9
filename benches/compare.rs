//! How long comparing takes in the process itself: `cargo bench`. Times against other programs are `README.md`'s.

#![expect(clippy::panic, reason = "a bench that cannot read its own text has nothing to measure")]

use std::sync::Arc;
use std::thread::{self, JoinHandle};

use divan::{Bencher, black_box};
use variorum::article::Article;
use variorum::compare::many::{Matrix, Sources};
use variorum::compare::{self, Collation, Comparison};
use variorum::facts;
use variorum::i18n::Lang;
use variorum::read::{self, Document, Options};
use variorum::session::example;
use variorum::task::{Cancelled, Watch};
use variorum::text::Policy;

fn main() {
    divan::main();
}

/// The built-in example: two versions of one news story.
#[divan::bench(args = [Lang::ZhHans, Lang::En])]
fn news_pair(bencher: Bencher<'_, '_>, lang: &Lang) {
    let [left, right] = articles(&example::documents(*lang));
    bencher.bench(|| pair(&left, &right, &Watch::default()));
}

/// The same from bytes to comparison.
#[divan::bench(args = [Lang::ZhHans, Lang::En])]
fn news_pair_from_bytes(bencher: Bencher<'_, '_>, lang: &Lang) {
    let documents = example::documents(*lang);
    bencher.bench(|| {
        let [left, right] = articles(&documents);
        pair(&left, &right, &Watch::default())
    });
}

/// Invented prose of so many paragraphs, one sentence in four reworded, one paragraph in ten moved.
#[divan::bench(args = [10, 100, 1000, 10_000], sample_count = 20)]
fn reworded(bencher: Bencher<'_, '_>, paragraphs: usize) {
    let (left, right) = reworded_pair(paragraphs);
    bencher.bench(|| pair(&left, &right, &Watch::default()));
}

/// From the wish to stop until a comparison of two books has stopped.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn cancel(bencher: Bencher<'_, '_>) {
    let (left, right) = reworded_pair(20_000);
    let (left, right) = (Arc::new(left), Arc::new(right));
    let start = || -> (Arc<Watch>, JoinHandle<bool>) {
        let watch = Arc::new(Watch::default());
        let (left, right, seen) = (Arc::clone(&left), Arc::clone(&right), Arc::clone(&watch));
        let work = thread::spawn(move || pair(&left, &right, &seen).is_err());
        while watch.progress() < 0.05 {
            thread::yield_now();
        }
        (watch, work)
    };
    bencher.with_inputs(start).bench_values(|(watch, work)| {
        watch.cancel();
        black_box(work.join())
    });
}

/// The matrix of so many sources of 200 paragraphs, all compared.
#[divan::bench(args = [5, 40])]
fn matrix(bencher: Bencher<'_, '_>, sources: usize) {
    let collation = many(sources, 200);
    bencher.bench(|| Matrix::of_all(&Sources::of(black_box(&collation))));
}

/// What a matrix of forty takes when one comparison arrives, with what it knows of paragraphs nobody else has.
#[divan::bench]
fn matrix_takes_one_more(bencher: Bencher<'_, '_>) {
    let collation = many(40, 200);
    let sources = Sources::of(&collation);
    let mut matrix = Matrix::of_all(&sources);
    bencher.bench_local(|| {
        matrix.set(sources.articles[0], 20, black_box(sources.comparison(20)));
        matrix.alone()
    });
}

/// What follows from all comparisons together, in the background of the window.
#[divan::bench_group(sample_count = 5, sample_size = 1)]
mod together {
    use divan::Bencher;
    use variorum::compare::many::{Excerpts, Sources, descent, lacking, revisions, statements};
    use variorum::task::Watch;

    use super::many;

    const SOURCES: [usize; 2] = [5, 40];

    #[divan::bench(args = SOURCES)]
    fn paragraphs_the_base_lacks(bencher: Bencher<'_, '_>, sources: usize) {
        let collation = many(sources, 200);
        let sources = Sources::of(&collation);
        bencher.bench(|| lacking(&sources, collation.ignore, &Watch::default()));
    }

    #[divan::bench(args = SOURCES)]
    fn facts(bencher: Bencher<'_, '_>, sources: usize) {
        let collation = many(sources, 200);
        let sources = Sources::of(&collation);
        let watch = Watch::default();
        let groups = lacking(&sources, collation.ignore, &watch).unwrap_or_default();
        bencher.bench(|| {
            let groups = Excerpts::of_all(&sources, &groups, collation.ignore, &watch)?;
            statements(&sources, &groups, collation.ignore, &watch)
        });
    }

    #[divan::bench(args = SOURCES)]
    fn who_from_whom(bencher: Bencher<'_, '_>, sources: usize) {
        let collation = many(sources, 200);
        let sources = Sources::of(&collation);
        let pages = revisions(&sources, collation.ignore, &Watch::default()).unwrap_or_default();
        bencher.bench(|| descent(&sources, &pages, &[], &Watch::default()));
    }
}

/// Sources that each reworded one sentence in ten of one text, left some paragraphs out and wrote others.
fn many(sources: usize, paragraphs: usize) -> Collation {
    let mut chance = Chance(11);
    let base: Vec<Vec<String>> = (0..paragraphs).map(|_| paragraph(&mut chance)).collect();
    let one = |chance: &mut Chance| {
        let mut text = base.clone();
        for sentence in text.iter_mut().flatten() {
            if chance.below(10) == 0 {
                *sentence = reword(sentence, chance);
            }
        }
        text.retain(|_| chance.below(8) != 0);
        for _ in 0..paragraphs / 10 {
            text.insert(chance.below(text.len()), paragraph(chance));
        }
        text.iter().map(|p| p.concat()).collect::<Vec<_>>().join("\n")
    };
    let whole = base.iter().map(|p| p.concat()).collect::<Vec<_>>().join("\n");
    let texts: Vec<String> = std::iter::once(whole).chain((1..sources).map(|_| one(&mut chance))).collect();
    let articles = texts.iter().map(|text| Arc::new(article(&Document::pasted(text), true))).collect();
    compare::collate(articles, 0, Policy::default(), &Watch::default()).unwrap_or_else(|e| panic!("{e}"))
}

fn pair(left: &Article, right: &Article, watch: &Watch) -> Result<Comparison, Cancelled> {
    compare::pair((0, black_box(left)), (1, black_box(right)), Policy::default(), watch)
}

fn articles(documents: &[Document]) -> [Article; 2] {
    [0, 1].map(|at| article(&documents[at], false))
}

fn article(document: &Document, raw: bool) -> Article {
    let options = Options { raw, ..Options::default() };
    let mut article = read::article(document, &options).unwrap_or_else(|error| panic!("{error:?}"));
    facts::annotate(&mut article, &Watch::default()).unwrap_or_else(|error| panic!("{error}"));
    article
}

fn reworded_pair(paragraphs: usize) -> (Article, Article) {
    let mut chance = Chance(7);
    let old: Vec<Vec<String>> = (0..paragraphs).map(|_| paragraph(&mut chance)).collect();
    let mut new = old.clone();
    for sentence in new.iter_mut().flatten() {
        if chance.below(4) == 0 {
            *sentence = reword(sentence, &mut chance);
        }
    }
    for _ in 0..paragraphs / 10 {
        let (from, to) = (chance.below(paragraphs), chance.below(paragraphs));
        let moved = new.remove(from);
        new.insert(to, moved);
    }
    let text =
        |paragraphs: &[Vec<String>]| paragraphs.iter().map(|p| p.concat()).collect::<Vec<_>>().join("\n");
    let read = |paragraphs: &[Vec<String>]| article(&Document::pasted(&text(paragraphs)), true);
    (read(&old), read(&new))
}

fn paragraph(chance: &mut Chance) -> Vec<String> {
    (0..4 + chance.below(5)).map(|_| sentence(chance)).collect()
}

fn sentence(chance: &mut Chance) -> String {
    let words = 8 + chance.below(10);
    let mut text: String = (0..words).map(|_| word(chance)).collect();
    text.push('。');
    text
}

/// Two ideographs of the three thousand in everyday use or so.
fn word(chance: &mut Chance) -> String {
    let letter = |n: usize| u32::try_from(0x4e00 + n * 7).ok().and_then(char::from_u32).unwrap_or('字');
    [letter(chance.below(2900)), letter(chance.below(2900))].iter().collect()
}

/// Another word for one in five.
fn reword(sentence: &str, chance: &mut Chance) -> String {
    let letters: Vec<char> = sentence.chars().collect();
    letters
        .chunks(2)
        .map(|pair| if chance.below(5) == 0 { word(chance) } else { pair.iter().collect() })
        .collect()
}

/// The same numbers in every run (a linear congruential generator: Knuth's constants).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}
