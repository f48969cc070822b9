//! What is chosen for one comparison, and how the next one begins.

use variorum::app::{Action, Command, Target};
use variorum::i18n::Lang;
use variorum::session::Mode;
use variorum::text::Ignore;

use crate::support::Window;

const ONE: &str = "The Ferry runs again.\n\nSeen from the bank, at noon.\n";
const TWO: &str = "The ferry runs again.\n\nSeen from the bank, at noon.\n";

fn compared() -> Window {
    Window::comparing(Lang::En, [("one.txt", ONE), ("two.txt", TWO)])
}

fn choices(window: &mut Window) -> (bool, Mode, bool) {
    let settings = &window.app().state.settings;
    (settings.policy().ignores(Ignore::Case), settings.mode, settings.fold_identical)
}

fn choose(window: &mut Window) {
    window.command(Command::Ignore(Ignore::Case, true));
    if window.app().state.settings.mode != Mode::Inline {
        window.command(Command::Do(Action::Inline));
        window.command(Command::Do(Action::FoldIdentical));
    }
    assert_eq!(choices(window), (true, Mode::Inline, false));
}

fn open(window: &mut Window, names: [&str; 2]) {
    let paths = names.map(|name| window.file(name, format!("{ONE}\n{name}\n"))).to_vec();
    window.command(Command::Open { paths, target: Target::Auto });
    window.settle();
}

/// What counts is of one comparison; the view is how the reader likes to read.
const NEXT: (bool, Mode, bool) = (false, Mode::Inline, false);

#[test]
fn another_comparison_begins_as_the_settings_say() {
    let mut window = compared();
    choose(&mut window);
    // Another text on one side is the same comparison.
    let third = window.file("three.txt", ONE);
    window.command(Command::Open { paths: vec![third], target: Target::Auto });
    window.settle();
    assert_eq!(choices(&mut window), (true, Mode::Inline, false));
    open(&mut window, ["four.txt", "five.txt"]);
    assert_eq!(choices(&mut window), NEXT);
    choose(&mut window);
    window.command(Command::Do(Action::Close));
    assert_eq!(choices(&mut window), NEXT);
    // Nor do they follow into the next window.
    open(&mut window, ["one.txt", "two.txt"]);
    choose(&mut window);
    let mut window = window.closed_and_opened(Lang::En);
    assert_eq!(choices(&mut window), NEXT);
}

#[test]
fn what_is_kept_holds_for_new_comparisons() {
    let mut window = compared();
    assert!(!Action::KeepChoices.is_enabled(&window.app().state));
    choose(&mut window);
    assert!(Action::KeepChoices.is_enabled(&window.app().state));
    window.command(Command::Do(Action::KeepChoices));
    assert!(!Action::KeepChoices.is_enabled(&window.app().state));
    open(&mut window, ["three.txt", "four.txt"]);
    assert_eq!(choices(&mut window), (true, Mode::Inline, false));
    let mut window = window.closed_and_opened(Lang::En);
    assert_eq!(choices(&mut window), (true, Mode::Inline, false));
}
