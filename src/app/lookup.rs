//! Finding an action by a few letters: of its name in any language of the window, of how Chinese reads, or of other words for
//! it.

use crate::i18n::{Lang, Strings};
use crate::text::{Haystack, Needle, pinyin};

use super::{Offer, State};

/// How well something fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its name in the language of the window begins so.
    Begins,
    Holds,
    /// First letters of the words of its name: of the readings, in Chinese.
    Initials,
    /// Another word for it.
    Synonym,
    /// Its name in another language.
    Foreign,
    /// The name of its menu.
    Menu,
}

impl Offer {
    /// What a query could mean, the likeliest first; all there is, in the order of the menus, while it is empty.
    pub fn look_up(query: &str, state: &State, lang: Lang) -> Vec<Self> {
        let all = Self::all(state);
        let Some(needle) = Needle::new(query) else { return all };
        let mut fits: Vec<(Fit, Self)> = all
            .into_iter()
            .filter_map(|offer| Some((offer.fit(query, &needle, state, lang)?, offer)))
            .collect();
        fits.sort_by_key(|(fit, _)| *fit);
        fits.into_iter().map(|(_, offer)| offer).collect()
    }

    fn fit(self, query: &str, needle: &Needle, state: &State, lang: Lang) -> Option<Fit> {
        match first_place(needle, &self.label(state, lang)) {
            Some(0) => return Some(Fit::Begins),
            Some(_) => return Some(Fit::Holds),
            None => {}
        }
        let query: String = query.to_lowercase();
        let letters: String = query.chars().filter(|c| !c.is_whitespace()).collect();
        let labels = Lang::ALL.map(|lang| self.label(state, lang));
        if labels.iter().any(|label| initials(label).contains(&letters))
            || begins_words(&query, &self.label(state, Lang::En))
        {
            return Some(Fit::Initials);
        }
        let means = |word: &&str| first_place(needle, word).is_some() || begins_words(&query, word);
        if self.synonyms().iter().any(means) {
            return Some(Fit::Synonym);
        }
        let name = match self {
            Self::Do(action) => format!("{action:?}").to_lowercase(),
            _ => String::new(),
        };
        if labels.iter().any(|label| first_place(needle, label).is_some()) || name.contains(&letters) {
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
    use std::task::Waker;

    use super::{Lang, Offer, initials};
    use crate::app::{Action, App};
    use crate::i18n::Strings;
    use crate::text::pinyin;

    fn look_up(query: &str, lang: Lang) -> Vec<Offer> {
        let app = App::new(None, Waker::noop().clone());
        Offer::look_up(query, &app.state, lang)
    }

    fn first(query: &str, lang: Lang) -> Option<Action> {
        match look_up(query, lang).first() {
            Some(Offer::Do(action)) => Some(*action),
            _ => None,
        }
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
        let all: Vec<Offer> = Action::ALL.iter().copied().map(Offer::Do).collect();
        assert!(look_up("", Lang::En).starts_with(&all));
        assert_eq!(look_up("没有这个", Lang::En), []);
        assert_eq!(first("filter", Lang::En), Some(Action::ListAll), "by its menu");
        assert_eq!(first("number", Lang::En), Some(Action::ListFacts));
    }

    #[test]
    fn what_stands_at_the_start_comes_first() {
        assert_eq!(first("open", Lang::En), Some(Action::Open));
        assert_eq!(first("复制", Lang::ZhHans), Some(Action::Copy));
    }

    #[test]
    fn an_action_is_found_by_the_words_of_the_guide() {
        for query in ["left out", "删去", "刪去", "missing"] {
            for lang in [Lang::En, Lang::ZhHans, Lang::ZhHant] {
                let found = look_up(query, lang);
                assert!(found.contains(&Offer::Do(Action::NextOmitted)), "{query} in {}", lang.tag());
            }
        }
        assert_eq!(first("redline", Lang::En), Some(Action::Inline));
        assert_eq!(first("shortcuts", Lang::ZhHans), Some(Action::Help));
        assert_eq!(first("pdf", Lang::ZhHant), Some(Action::Export));
        assert!(look_up("light", Lang::En).contains(&Offer::Theme(crate::session::Theme::Light)));
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
