//! That texts differ by simplified and traditional characters above all, and what to do, or by their languages, as reports
//! say it.

use crate::article::Article;
use crate::compare::Collation;
use crate::compare::findings::{other_forms, other_numerals};
use crate::i18n::{self, Lang, letter};
use crate::text::{Ignore, Policy};

/// The sentence, and the option in it that must not be broken, if there is one.
pub(super) struct Hint {
    pub(super) sentence: String,
    pub(super) option: String,
}

impl Hint {
    /// Of two texts, where that counts: nearly every row differs by it alone.
    pub(super) fn of_pair(
        articles: [&Article; 2],
        policy: Policy,
        letters: [&str; 2],
        lang: Lang,
    ) -> Option<Self> {
        Self::of([articles[0], articles[1]], &[articles[1]], policy, letters, lang)
    }

    /// Of the base text and all that are of the other forms, and of those in another language.
    pub(super) fn of_many(collation: &Collation, lang: Lang) -> Vec<Self> {
        [Self::of_forms(collation, lang), Self::of_languages(collation, lang)].into_iter().flatten().collect()
    }

    fn of_forms(collation: &Collation, lang: Lang) -> Option<Self> {
        let base = collation.articles.get(collation.base)?;
        let others: Vec<usize> = others(collation).collect();
        let articles: Vec<&Article> =
            others.iter().filter_map(|&at| collation.articles.get(at)).map(AsRef::as_ref).collect();
        let names = others.iter().copied().map(letter).collect::<Vec<_>>().join(" ");
        let first = *articles.first()?;
        Self::of([base, first], &articles, collation.ignore, [&letter(collation.base), &names], lang)
    }

    fn of_languages(collation: &Collation, lang: Lang) -> Option<Self> {
        let others = collation.comparisons.iter().filter(|c| c.verdict.figures.languages.is_some());
        let names: Vec<String> = others.map(|comparison| letter(comparison.right)).collect();
        let sentence = i18n::languages_differ(&names.join(" "), lang);
        (!names.is_empty()).then_some(Self { sentence, option: String::new() })
    }

    fn of(
        [left, right]: [&Article; 2],
        all: &[&Article],
        policy: Policy,
        letters: [&str; 2],
        lang: Lang,
    ) -> Option<Self> {
        let forms = other_forms(left, right).filter(|_| !policy.ignores(Ignore::Script))?;
        let mut wanted = policy.with(Ignore::Script);
        if all.iter().any(|right| other_numerals(left, right)) {
            wanted = wanted.with(Ignore::Numerals);
        }
        let option = format!("--ignore {wanted}");
        Some(Self { sentence: i18n::forms_sentence(forms, letters, Some(&option), lang), option })
    }
}

/// The sources that are of other forms than the base text, where that counts.
pub(super) fn others(collation: &Collation) -> impl Iterator<Item = usize> + '_ {
    let base = collation.articles.get(collation.base).filter(|_| !collation.ignore.ignores(Ignore::Script));
    let articles = collation.articles.iter().enumerate();
    articles
        .filter(move |(_, article)| base.is_some_and(|base| other_forms(base, article).is_some()))
        .map(|(number, _)| number)
}
