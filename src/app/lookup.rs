//! Finding an action by a few letters: of its name in any language of the window, or of how Chinese reads.

use crate::i18n::{Lang, Strings};
use crate::text::{Haystack, Needle, pinyin};

use super::Action;

/// How well an action fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its name in the language of the window begins so.
    Begins,
    Holds,
    /// First letters of the words of its name: of the readings, in Chinese.
    Initials,
    /// Its name in another language.
    Foreign,
    /// The name of its menu.
    Menu,
}

impl Action {
    /// The actions that a query could mean, the likeliest first; all of them, in the order of the menus, while it is
    /// empty.
    pub fn look_up(query: &str, lang: Lang) -> Vec<Self> {
        let Some(needle) = Needle::new(query) else { return Self::ALL.to_vec() };
        let mut fits: Vec<(Fit, Self)> = Self::ALL
            .iter()
            .filter_map(|&action| Some((action.fit(query, &needle, lang)?, action)))
            .collect();
        fits.sort_by_key(|(fit, _)| *fit);
        fits.into_iter().map(|(_, action)| action).collect()
    }

    fn fit(self, query: &str, needle: &Needle, lang: Lang) -> Option<Fit> {
        let own = self.label(Strings::of(lang));
        match first_place(needle, own) {
            Some(0) => return Some(Fit::Begins),
            Some(_) => return Some(Fit::Holds),
            None => {}
        }
        let query: String = query.to_lowercase();
        let letters: String = query.chars().filter(|c| !c.is_whitespace()).collect();
        let mut labels = Lang::ALL.iter().map(|&lang| self.label(Strings::of(lang)));
        if labels.clone().any(|label| initials(label).contains(&letters))
            || begins_words(&query, self.label(Strings::of(Lang::En)))
        {
            return Some(Fit::Initials);
        }
        let name = format!("{self:?}");
        let foreign = labels.any(|label| first_place(needle, label).is_some())
            || name.to_lowercase().contains(&letters);
        if foreign {
            return Some(Fit::Foreign);
        }
        let menu = first_place(needle, self.menu().label(Strings::of(lang))) == Some(0);
        menu.then_some(Fit::Menu)
    }
}

fn first_place(needle: &Needle, text: &str) -> Option<usize> {
    let mut first = None;
    needle.find(text, &mut Haystack::default(), |range| {
        first.get_or_insert(range[0]);
    });
    first
}

/// First letters: of the reading of each Chinese character, of each word of other writing.
fn initials(label: &str) -> String {
    let mut initials = String::new();
    let mut inside = false;
    for c in label.chars() {
        if let Some(letter) = pinyin::initial(c) {
            initials.push(letter);
            inside = false;
        } else {
            if c.is_alphanumeric() && !inside {
                initials.extend(c.to_lowercase());
            }
            inside = c.is_alphanumeric();
        }
    }
    initials
}

/// Whether each word of the query begins a word of the label, in order: “nex ch” is “Next change”.
fn begins_words(query: &str, label: &str) -> bool {
    let label = label.to_lowercase();
    let mut words = label.split_whitespace();
    query.split_whitespace().all(|part| words.any(|word| word.starts_with(part)))
}

#[cfg(test)]
mod tests {
    use super::{Action, Lang, initials};
    use crate::i18n::Strings;
    use crate::text::pinyin;

    fn first(query: &str, lang: Lang) -> Option<Action> {
        Action::look_up(query, lang).first().copied()
    }

    #[test]
    fn an_action_is_found_by_any_of_its_names() {
        for lang in Lang::ALL {
            for query in ["下一处改动", "下一處改動", "xycgd", "next ch", "NextChange", "ＮＥＸＴ change"]
            {
                assert_eq!(first(query, lang), Some(Action::NextChange), "{query} in {}", lang.tag());
            }
        }
        assert_eq!(first("swap", Lang::ZhHans), Some(Action::Swap));
        assert_eq!(Action::look_up("", Lang::En), Action::ALL);
        assert_eq!(Action::look_up("没有这个", Lang::En), []);
        assert_eq!(first("filter", Lang::En), Some(Action::ListAll), "by its menu");
        assert_eq!(first("number", Lang::En), Some(Action::ListFacts));
    }

    #[test]
    fn what_stands_at_the_start_comes_first() {
        assert_eq!(first("open", Lang::En), Some(Action::Open));
        assert_eq!(first("复制", Lang::ZhHans), Some(Action::Copy));
    }

    #[test]
    fn every_chinese_name_can_be_typed_in_letters() {
        for lang in [Lang::ZhHans, Lang::ZhHant] {
            for action in Action::ALL {
                let label = action.label(Strings::of(lang));
                let missing: Vec<char> = label
                    .chars()
                    .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && pinyin::initial(*c).is_none())
                    .collect();
                assert!(missing.is_empty(), "{label}: {missing:?}");
            }
        }
        assert_eq!(initials("复制改动（A → B）"), "fzgdab");
    }
}
