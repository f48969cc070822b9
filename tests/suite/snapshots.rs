//! What the window looks like, rendered on the CPU: one picture a view, in the light theme and in the dark one. Update with
//! `UPDATE_SNAPSHOTS=1 cargo test --test suite snapshots`, and look at what changed.

use eframe::egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::Queryable as _;
use image::imageops::{crop_imm, replace};
use image::{Rgba, RgbaImage};
use variorum::app::{Command, Dialog, Target, Trouble};
use variorum::i18n::Lang;
use variorum::read::ReadError;
use variorum::session::{Contrast, Example, Theme};

use crate::support::Window;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;

/// Small enough to keep, large enough to be the real layout.
const LARGE: [f32; 2] = [1024.0, 640.0];
/// Without the side panel.
const TEXT: [f32; 2] = [780.0, 520.0];
/// What a dialog fills.
const DIALOG: [f32; 2] = [660.0, 500.0];
/// What a test leaves around a window.
const MARGIN: f32 = 8.0;

/// What is kept of a window.
#[derive(Clone, Copy)]
enum Part {
    Whole,
    /// The side panel of a large window.
    Panel,
    /// From the upper edge so many points down.
    Top(f32),
    /// In the middle, so high.
    Middle(f32),
}

impl Part {
    fn of(self, [width, height]: [f32; 2]) -> Rect {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(width, height)).shrink(MARGIN);
        match self {
            Self::Whole => whole,
            Self::Panel => Rect::from_min_max(
                pos2(whole.right() - 300.0, whole.top() + 46.0),
                pos2(whole.right(), whole.bottom() - 26.0),
            ),
            Self::Top(down) => Rect::from_min_max(whole.min, pos2(whole.right(), down)),
            Self::Middle(high) => Rect::from_center_size(whole.center(), [whole.width(), high].into()),
        }
    }
}

/// Both themes in one picture: beside one another, or one over the other where that is nearer to a square.
fn picture(name: &str, mut window: Window, size: [f32; 2], part: Part) {
    let part = part.of(size);
    window.harness.remove_cursor();
    let [x, y, width, height] = [part.left(), part.top(), part.width(), part.height()].map(|at| at as u32);
    let (right, down) = if width > height { (0, height) } else { (width, 0) };
    let mut both = RgbaImage::from_pixel(width + right, height + down, Rgba([0, 0, 0, 255]));
    for (theme, at) in [(Theme::Light, [0, 0]), (Theme::Dark, [right, down])] {
        window.app().apply(Command::Theme(theme));
        window.settle();
        let whole = window.harness.render().unwrap();
        replace(&mut both, &*crop_imm(&whole, x, y, width, height), at[0].into(), at[1].into());
    }
    egui_kittest::image_snapshot(&both, name);
}

fn example(mut window: Window) -> Window {
    window.press(CTRL_SHIFT, Key::E);
    // The time a comparison took is no part of its looks.
    window.app().state.shown.as_mut().unwrap().compared.milliseconds = 1.8;
    window.settle();
    window
}

fn of_five(mut window: Window) -> Window {
    window.command(Command::OpenExample(Example::Five));
    window
}

/// Without the panel.
fn text(window: Window) -> Window {
    let mut window = example(window);
    window.app().state.settings.side_panel = false;
    window.settle();
    window
}

/// The example with so many presses of a key.
fn after(window: Window, key: Key, times: usize) -> Window {
    let mut window = example(window);
    (0..times).for_each(|_| window.press(NONE, key));
    window
}

fn asked(mut window: Window, dialog: Dialog) -> Window {
    window.app().state.dialog = Some(dialog);
    window.settle();
    window
}

fn noted(window: Window) -> Window {
    let mut window = example(window);
    window.write_note("工程总投资", "3.63 还是 3.36 亿元？\n问县交通局。");
    window.write_note("老桥限重", "B 没有这段引语。");
    window.app().apply(Command::Select(1));
    // The cursor is no part of its looks.
    window.press(NONE, Key::Escape);
    window
}

macro_rules! views {
    ($($(#[$doc:meta])* $name:ident: $lang:ident, $size:expr, $part:expr, $bring:expr;)*) => {$(
        $(#[$doc])*
        #[test]
        fn $name() {
            let bring: fn(Window) -> Window = $bring;
            let window = bring(Window::with(Lang::$lang, Theme::Light, $size));
            picture(&stringify!($name).replace('_', "-"), window, $size, $part);
        }
    )*};
}

// Name: language, size of the window, what is kept of it, how the view is brought about.
views! {
    start: ZhHans, [780.0, 540.0], Part::Whole, |window| window;
    comparison: ZhHans, LARGE, Part::Whole, example;
    /// Without the line that says how long it took.
    overview: ZhHans, LARGE, Part::Top(600.0), of_five;
    overview_facts: En, LARGE, Part::Panel, |window| {
        let mut window = of_five(window);
        window.press(NONE, Key::F10);
        window
    };
    export: ZhHans, DIALOG, Part::Whole, |window| {
        let mut window = text(window);
        window.press(CTRL, Key::E);
        window
    };
    high_contrast: En, TEXT, Part::Whole, |window| {
        let mut window = text(window);
        window.app().apply(Command::Contrast(Contrast::High));
        window.press(NONE, Key::F8);
        window
    };
    /// A moved paragraph with its counterpart alongside, and brackets.
    alongside: En, TEXT, Part::Whole, |window| {
        let mut window = text(window);
        window.press(NONE, Key::End);
        window.harness.query_all_by_label("bring alongside").next().unwrap().click();
        window.settle();
        window
    };
    inline: ZhHant, TEXT, Part::Whole, |window| {
        let mut window = text(window);
        window.press(NONE, Key::F3);
        window
    };
    /// What belongs together with what: a mark, a pin, a chosen paragraph.
    corrected: ZhHans, TEXT, Part::Whole, |window| {
        let mut window = text(window);
        window.app().apply(Command::Select(2));
        window.press(CTRL_SHIFT, Key::J);
        window.app().apply(Command::Select(1));
        window.press(CTRL, Key::J);
        window.app().apply(Command::Select(2));
        window.press(CTRL, Key::K);
        window
    };
    changes: ZhHans, LARGE, Part::Panel, |window| {
        let mut window = after(window, Key::F10, 1);
        (0..3).for_each(|_| window.press(NONE, Key::F8));
        window
    };
    omitted: ZhHans, LARGE, Part::Panel, |window| {
        let mut window = after(window, Key::F10, 1);
        window.harness.get_by_label_contains("略去段落和句子").click();
        window.settle();
        window
    };
    notes: ZhHans, LARGE, Part::Panel, noted;
    set_aside: ZhHant, LARGE, Part::Panel, |window| after(window, Key::F10, 3);
    find: ZhHans, LARGE, Part::Top(330.0), |window| {
        let mut window = example(window);
        window.app().apply(Command::Find { query: "新桥".to_owned(), from: 0 });
        window.settle();
        window
    };
    trouble: En, LARGE, Part::Top(140.0), |window| {
        let mut window = example(window);
        let empty = window.file("empty.txt", "");
        window.drop_left(&[empty]);
        // The folder of a test has another name in every run.
        for notice in &mut window.app().state.notices {
            notice.trouble = Trouble::Unreadable(ReadError::Empty { path: "empty.txt".to_owned() });
        }
        window.settle();
        window.harness.get_by_label_contains("empty.txt is empty");
        window
    };
    /// What was not saved is offered again.
    offer: En, [780.0, 540.0], Part::Top(130.0), |window| {
        let mut window = example(window);
        window.write_note("seven", "From which week on?");
        let mut window = window.after_a_crash(Lang::En);
        window.harness.set_size([780.0, 540.0].into());
        window.settle();
        window
    };
    settings: ZhHant, [660.0, 760.0], Part::Whole, |window| asked(window, Dialog::Settings);
    settings_japanese: Ja, [660.0, 760.0], Part::Whole, |window| asked(window, Dialog::Settings);
    export_korean: Ko, DIALOG, Part::Whole, |window| {
        let mut window = text(window);
        window.press(CTRL, Key::E);
        window
    };
    keys: ZhHans, [980.0, 560.0], Part::Whole, |window| asked(window, Dialog::Help);
    palette: En, [660.0, 420.0], Part::Whole, |window| asked(window, Dialog::Commands);
    guide: En, [780.0, 520.0], Part::Whole, |window| asked(window, Dialog::Guide);
    row_to_go_to: En, DIALOG, Part::Middle(220.0), |window| asked(example(window), Dialog::GoToRow);
    path: ZhHans, DIALOG, Part::Middle(260.0), |window| asked(window, Dialog::Path(Target::Auto));
    save_session: ZhHans, DIALOG, Part::Middle(260.0), |window| asked(window, Dialog::SaveSession);
    replace_session: En, DIALOG, Part::Middle(180.0), |window| {
        asked(window, Dialog::ReplaceSession("bridge.variorum".into()))
    };
    which_side: En, DIALOG, Part::Middle(180.0), |window| {
        asked(window, Dialog::AskSide(vec!["third.txt".into()]))
    };
}
