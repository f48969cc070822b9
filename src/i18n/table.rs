//! Fixed words as a table: a line each, with its simplified Chinese, traditional Chinese and English. A line that
//! lacks one does not compile.

/// Makes a struct of words, a field each, and its `of(lang)`.
macro_rules! table {
    (
        $(#[$about:meta])* $table:ident;
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
    use crate::i18n::{Lang, marks, overview, reports, strings};

    #[test]
    fn no_word_is_empty_and_chinese_is_chinese() {
        let all = |lang| {
            strings::all(lang)
                .into_iter()
                .chain(reports::all(lang))
                .chain(overview::all(lang))
                .chain(marks::all(lang))
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
    }
}
