//! What sources are called where several stand together, so that a reader can tell them apart.

use super::When;

/// What is known of a source that can tell it from others.
pub(super) struct Known<'a> {
    /// As the reader calls it, its outlet, or its file.
    pub(super) name: Option<&'a str>,
    /// Its file, without the ending.
    pub(super) file: Option<&'a str>,
    pub(super) when: Option<&'a When>,
}

/// The names of one source; `None` where it has none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Named {
    /// In a list. No two are the same.
    pub(super) whole: Option<String>,
    /// Where its time stands beside it.
    pub(super) beside_time: Option<String>,
}

/// Sources of one name are called by their times too, or else by their files, or else by their places.
pub(super) fn names(sources: &[Known<'_>]) -> Vec<Named> {
    let timed: Vec<Option<String>> = sources.iter().map(timed).collect();
    let alone =
        |at: usize, is: &dyn Fn(usize) -> bool| (0..sources.len()).all(|other| other == at || !is(other));
    let one = |(at, source): (usize, &Known<'_>)| {
        let Some(name) = source.name else { return Named::default() };
        let named =
            |whole: String, beside: &str| Named { whole: Some(whole), beside_time: Some(beside.to_owned()) };
        if alone(at, &|other| sources.get(other).is_some_and(|o| o.name == Some(name))) {
            return named(name.to_owned(), name);
        }
        let when = timed.get(at).cloned().flatten().unwrap_or_default();
        if alone(at, &|other| timed.get(other).and_then(Option::as_ref) == Some(&when)) {
            return named(when, name);
        }
        // One that is called by its file has no more to say.
        let is_file = |file: &&str| {
            name.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let file = source.file.filter(|file| !is_file(file));
        match file {
            Some(file) if alone(at, &|other| sources.get(other).is_some_and(|o| o.file == Some(file))) => {
                named(format!("{name} ({file})"), file)
            }
            _ => named(format!("{when} ({})", at + 1), &format!("{name} ({})", at + 1)),
        }
    };
    sources.iter().enumerate().map(one).collect()
}

/// A name with its time, as far as one is known.
fn timed(source: &Known<'_>) -> Option<String> {
    let name = source.name?;
    let time = source.when.map(|when| when.time().replace('T', " "));
    Some(match time {
        // The year is told by what is shown of the sources themselves.
        Some(time) => format!("{name} {}", time.get(5..16).or(time.get(5..)).unwrap_or(&time)),
        None => name.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Known, Named, names};
    use crate::app::When;

    fn told(sources: &[(&str, &str, &str)]) -> Vec<[String; 2]> {
        let times: Vec<When> = sources.iter().map(|(.., time)| When::Published((*time).to_owned())).collect();
        let known: Vec<Known<'_>> = sources
            .iter()
            .zip(&times)
            .map(|((name, file, time), when)| Known {
                name: Some(name),
                file: Some(file),
                when: (!time.is_empty()).then_some(when),
            })
            .collect();
        let pair = |named: Named| [named.whole.unwrap_or_default(), named.beside_time.unwrap_or_default()];
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
    }
}
