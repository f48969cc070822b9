//! Fixed words as a table: a line each, with its simplified Chinese, traditional Chinese and English. Japanese and
//! Korean ones stand in the modules of these languages. A line that lacks one does not compile.

/// Makes a struct of words, a field each, and its `of(lang)`; the second name is what `ja` and `ko` call theirs.
macro_rules! table {
    (
        $(#[$about:meta])* $table:ident, $others:ident;
        $($(#[$doc:meta])* $name:ident: $hans:literal, $hant:literal, $en:literal;)*
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $table {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl $table {
            const ZH_HANS: Self = Self { $($name: $hans,)* };
            const ZH_HANT: Self = Self { $($name: $hant,)* };
            const EN: Self = Self { $($name: $en,)* };

            /// The words of a language.
            pub fn of(lang: $crate::i18n::Lang) -> &'static Self {
                match lang {
                    $crate::i18n::Lang::ZhHans => &Self::ZH_HANS,
                    $crate::i18n::Lang::ZhHant => &Self::ZH_HANT,
                    $crate::i18n::Lang::En => &Self::EN,
                    $crate::i18n::Lang::Ja => &$crate::i18n::ja::$others,
                    $crate::i18n::Lang::Ko => &$crate::i18n::ko::$others,
                }
            }
        }

        #[cfg(test)]
        pub(super) fn all(lang: $crate::i18n::Lang) -> Vec<(&'static str, &'static str)> {
            let s = $table::of(lang);
            vec![$((stringify!($name), s.$name),)*]
        }
    };
}

pub(super) use table;

#[cfg(test)]
mod tests {
    use crate::i18n::{Lang, marks, overview, reports, strings, text_marks};

    #[test]
    fn no_word_is_empty_and_each_language_is_itself() {
        let all = |lang| {
            strings::all(lang)
                .into_iter()
                .chain(reports::all(lang))
                .chain(overview::all(lang))
                .chain(marks::all(lang))
                .chain(text_marks::all(lang))
        };
        for lang in Lang::ALL {
            for (name, word) in all(lang) {
                assert!(!word.trim().is_empty(), "{name} in {}", lang.tag());
            }
        }
        // A traditional column pasted from the simplified one would show itself here.
        let simplified_only =
            ['开', '关', '闭', '粘', '读', '选', '择', '认', '设', '帮', '环', '还', '这', '证', '报'];
        for (name, word) in all(Lang::ZhHant) {
            assert!(!word.contains(simplified_only), "{name}: {word}");
        }
        // A column pasted from another language's would show itself here.
        let (kana, hangul, han) = ('\u{3041}'..='\u{30fa}', '\u{ac00}'..='\u{d7a3}', '\u{4e00}'..='\u{9fff}');
        for (name, word) in all(Lang::Ja) {
            assert!(!word.contains(|c| hangul.contains(&c)), "{name}: {word}");
            assert!(!word.contains(simplified_only), "{name}: {word}");
        }
        for (name, word) in all(Lang::Ko) {
            assert!(!word.contains(|c| kana.contains(&c) || han.contains(&c)), "{name}: {word}");
        }
    }
}
