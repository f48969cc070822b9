//! A command that was mistyped must not open the window with a file that is not there.

use std::path::Path;

use clap::{CommandFactory as _, Subcommand as _};

use crate::i18n::{Lang, Refusal, refusal};

use super::args::{Arguments, Task};

/// How alike two words are, from 0 to 1, before one is taken for the other; nearer than what clap takes for options,
/// because any word may be a file.
const ALIKE: f64 = 0.8;

/// What to say of a first word that names neither a command nor a file, but is near to a command.
pub(super) fn instead_of(word: &str, lang: Lang) -> Option<String> {
    let could_be_file =
        || word.starts_with('-') || word.contains(['.', '/', '\\']) || Path::new(word).exists();
    // A command is no business of ours; to know all others, all of them have to be built.
    if Task::has_subcommand(word) || could_be_file() {
        return None;
    }
    let mut all = Arguments::command();
    all.build();
    let near = |command: &clap::Command| {
        let name = command.get_name();
        (strsim::jaro(&word.to_lowercase(), name), name.to_owned())
    };
    let (alike, name) = all.get_subcommands().map(near).max_by(|a, b| a.0.total_cmp(&b.0))?;
    // `help` is a command too.
    (alike > ALIKE && name != word).then(|| refusal(Refusal::NoCommand { word, meant: &name }, lang))
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;

    fn instead_of(word: &str) -> Option<String> {
        super::instead_of(word, Lang::En)
    }

    #[test]
    fn only_words_near_to_a_command_are_taken_for_one() {
        for (word, name) in
            [("cmpare", "compare"), ("Compare", "compare"), ("verfy", "verify"), ("difftol", "difftool")]
        {
            assert!(instead_of(word).is_some_and(|said| said.contains(&format!("mean {name}?"))), "{word}");
        }
        for word in ["compare", "wire", "cmpare.txt", "./cmpare", "--cmpare", "报道", "src", ""] {
            assert_eq!(instead_of(word), None, "{word}");
        }
    }
}
