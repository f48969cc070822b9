//! What sources are called where several stand together, so that a reader can tell them apart.

use super::When;
use crate::text::crop;

/// What is known of a source that can tell it from others.
pub(super) struct Known<'a> {
    /// As the reader calls it, its outlet, or its file.
    pub(super) name: Option<&'a str>,
    /// Its file, without the ending.
    pub(super) file: Option<&'a str>,
    /// Its file with the ending, and with the folder it lies in.
    pub(super) longer: [Option<&'a str>; 2],
    pub(super) when: Option<&'a When>,
}

/// What a source is called, with what tells it from others of its name at the end: where there is little room the
/// beginning may be shortened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    whole: String,
    /// Where what tells it apart begins, in bytes; its length where nothing does.
    tag: usize,
}

impl Called {
    /// A name that no other source has.
    pub fn plain(name: &str) -> Self {
        Self { whole: name.to_owned(), tag: name.len() }
    }

    fn tagged(name: &str, tag: &str) -> Self {
        let whole = if name.is_empty() { tag.to_owned() } else { format!("{name} {tag}") };
        Self { tag: whole.len() - tag.len(), whole }
    }

    /// All of it: the name, and what tells it apart.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// What may be shortened, and what tells it apart; that may be nothing.
    pub fn parts(&self) -> [&str; 2] {
        let (name, tag) = self.whole.split_at_checked(self.tag).unwrap_or((&self.whole, ""));
        [name.trim_end(), tag]
    }

    /// The same, where it is longer, in about `most` characters: the name is cut, and what tells it apart is not.
    pub fn cropped(&self, most: usize) -> String {
        /// Characters of a name that are left of it in any case.
        const LEAST: usize = 4;
        let [name, tag] = self.parts();
        // What tells apart is mostly digits, two of which are as wide as one ideograph.
        let room = most.saturating_sub(tag.chars().count() / 2).max(LEAST);
        let name = if tag.is_empty() { crop(name, most) } else { crop(name, room) };
        if name.is_empty() || tag.is_empty() { name + tag } else { format!("{name} {tag}") }
    }
}

/// The names of one source; `None` where it has none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Named {
    /// In a list. No two are the same.
    pub(super) whole: Option<Called>,
    /// Where its time stands beside it.
    pub(super) beside_time: Option<Called>,
}

/// Sources of one name are called by their times too, or else by their files, by both, or else by their places.
pub(super) fn names(sources: &[Known<'_>]) -> Vec<Named> {
    let timed: Vec<Option<Called>> = sources.iter().map(timed).collect();
    let alone =
        |at: usize, is: &dyn Fn(usize) -> bool| (0..sources.len()).all(|other| other == at || !is(other));
    let one = |(at, source): (usize, &Known<'_>)| {
        let Some(name) = source.name else { return Named::default() };
        let named = |whole: Called, beside: Called| Named { whole: Some(whole), beside_time: Some(beside) };
        if alone(at, &|other| sources.get(other).is_some_and(|o| o.name == Some(name))) {
            return named(Called::plain(name), Called::plain(name));
        }
        let when = timed.get(at).cloned().flatten().unwrap_or_else(|| Called::plain(name));
        if alone(at, &|other| timed.get(other).and_then(Option::as_ref) == Some(&when)) {
            return named(when, Called::plain(name));
        }
        // One that is called by its file has no more to say.
        let is_file = |file: &&str| {
            name.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let file = |source: &Known<'_>, which: usize| match which {
            0 => source.file.map(str::to_owned),
            which => source.longer.get(which - 1).copied().flatten().map(str::to_owned),
        };
        let other = |other: usize, which: usize| sources.get(other).and_then(|other| file(other, which));
        let told = (0..=source.longer.len()).find_map(|which| {
            let own = file(source, which).filter(|own| !is_file(&own.as_str()))?;
            alone(at, &|there| other(there, which).as_ref() == Some(&own)).then_some(own)
        });
        if let Some(file) = told {
            // a.txt in two folders.
            if file.strip_suffix(name).is_some_and(|folder| folder.ends_with('/')) {
                return named(Called::plain(&file), Called::plain(&file));
            }
            return named(Called::tagged(name, &format!("({file})")), Called::tagged("", &file));
        }
        // Neither is its own, and both together are.
        let both = |at: usize| (timed.get(at).cloned().flatten(), other(at, 0));
        if source.file.is_some_and(|file| !is_file(&file)) && alone(at, &|there| both(there) == both(at)) {
            let file = format!("({})", source.file.unwrap_or_default());
            return named(Called::tagged(when.whole(), &file), Called::tagged(name, &file));
        }
        let place = format!("({})", at + 1);
        named(Called::tagged(when.whole(), &place), Called::tagged(name, &place))
    };
    sources.iter().enumerate().map(one).collect()
}

/// A name with its time, as far as one is known.
fn timed(source: &Known<'_>) -> Option<Called> {
    let name = source.name?;
    let time = source.when.map(|when| when.time().replace('T', " "));
    Some(match time {
        // The year is told by what is shown of the sources themselves.
        Some(time) => Called::tagged(name, time.get(5..16).or(time.get(5..)).unwrap_or(&time)),
        None => Called::plain(name),
    })
}

#[cfg(test)]
mod tests {
    use super::{Called, Known, Named, names};
    use crate::app::When;

    fn told(sources: &[(&str, &str, &str)]) -> Vec<[String; 2]> {
        let times: Vec<When> = sources.iter().map(|(.., time)| When::Published((*time).to_owned())).collect();
        let known: Vec<Known<'_>> = sources
            .iter()
            .zip(&times)
            .map(|((name, file, time), when)| Known {
                name: Some(name),
                file: Some(file.split_once('.').map_or(*file, |(stem, _)| stem).rsplit('/').next().unwrap()),
                longer: [file.rsplit('/').next(), Some(file)],
                when: (!time.is_empty()).then_some(when),
            })
            .collect();
        let whole =
            |called: Option<Called>| called.map(|called| called.whole().to_owned()).unwrap_or_default();
        let pair = |named: Named| [whole(named.whole), whole(named.beside_time)];
        names(&known).into_iter().map(pair).collect()
    }

    #[test]
    fn a_name_that_only_one_has_is_enough() {
        assert_eq!(told(&[("柳渡晨报", "a", ""), ("河口晚报", "b", "")]), [["柳渡晨报"; 2], ["河口晚报"; 2]]);
    }

    #[test]
    fn sources_of_one_name_are_told_apart_by_time_then_file_then_place() {
        let [early, late] = ["2024-03-05T07:30:00+08:00", "2024-03-06T07:30:00+08:00"];
        assert_eq!(
            told(&[("柳渡晨报", "a", early), ("柳渡晨报", "b", late)]),
            [["柳渡晨报 03-05 07:30", "柳渡晨报"], ["柳渡晨报 03-06 07:30", "柳渡晨报"]]
        );
        assert_eq!(
            told(&[("柳渡晨报", "头版", early), ("柳渡晨报", "二版", early)]),
            [["柳渡晨报 (头版)", "头版"], ["柳渡晨报 (二版)", "二版"]]
        );
        assert_eq!(
            told(&[("柳渡晨报", "a", early), ("柳渡晨报", "a", early)]),
            [["柳渡晨报 03-05 07:30 (1)", "柳渡晨报 (1)"], ["柳渡晨报 03-05 07:30 (2)", "柳渡晨报 (2)"]]
        );
        assert_eq!(told(&[("a.txt", "a", ""), ("a.txt", "a", "")]), [["a.txt (1)"; 2], ["a.txt (2)"; 2]]);
        // Files of one name with other endings, or in other folders.
        assert_eq!(
            told(&[("柳渡晨报", "a.txt", early), ("柳渡晨报", "a.html", early)]),
            [["柳渡晨报 (a.txt)", "a.txt"], ["柳渡晨报 (a.html)", "a.html"]]
        );
        assert_eq!(
            told(&[("柳渡晨报", "早/a.txt", early), ("柳渡晨报", "晚/a.txt", early)]),
            [["柳渡晨报 (早/a.txt)", "早/a.txt"], ["柳渡晨报 (晚/a.txt)", "晚/a.txt"]]
        );
        assert_eq!(
            told(&[("a.txt", "早/a.txt", ""), ("a.txt", "晚/a.txt", "")]),
            [["早/a.txt"; 2], ["晚/a.txt"; 2]]
        );
        // What neither time nor file tells apart, both do.
        let three = [("柳渡晨报", "a", early), ("柳渡晨报", "a", late), ("柳渡晨报", "b", early)];
        assert_eq!(told(&three)[0], ["柳渡晨报 03-05 07:30 (a)", "柳渡晨报 (a)"]);
    }

    #[test]
    fn what_tells_a_source_apart_is_never_cut() {
        let called = Called::tagged("柳渡县融媒体中心晨报", "03-05 07:30");
        assert_eq!(called.cropped(12), "柳渡县融媒体中… 03-05 07:30");
        assert_eq!(called.cropped(40), called.whole());
        assert_eq!(Called::plain("柳渡县融媒体中心晨报").cropped(4), "柳渡县融…");
        assert_eq!(Called::tagged("", "page-2").cropped(4), "page-2");
    }
}
