//! No text of the window is cut: not by an ellipsis, not by what stands beside it.

use eframe::egui::{Key, Modifiers, Rect, Role, Shape};
use egui_kittest::kittest::Queryable as _;
use variorum::app::{Action, Command, Dialog};
use variorum::i18n::Lang;
use variorum::session::{Example, Theme};

use crate::support::Window;

/// A text on the screen that is not all there.
fn cut(window: &mut Window) -> Vec<String> {
    let mut found = Vec::new();
    for clipped in &window.harness.output().shapes {
        texts(&clipped.shape, clipped.clip_rect, &mut found);
    }
    // Words of the texts themselves are begun where there is no room for all of them, and a name may be long.
    let state = &window.app().state;
    let articles: Vec<_> = state.in_order().into_iter().map(variorum::app::Source::article).collect();
    let own = |text: &str| {
        let text = text.trim_end_matches('…');
        articles.iter().any(|article| {
            article.blocks.iter().any(|block| block.text.replace('\n', " ").contains(text))
                || article.outlet.as_deref().is_some_and(|outlet| outlet.contains(text))
                || article.set_aside.iter().any(|aside| aside.text.contains(text))
        })
    };
    found.retain(|text| !own(text));
    found
}

fn texts(shape: &Shape, clip: Rect, found: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, clip, found)),
        Shape::Text(text) => {
            let place = text.galley.rect.translate(text.pos.to_vec2());
            let seen =
                clip.intersects(place) && place.center().y > clip.top() && place.center().y < clip.bottom();
            let beyond = place.left() < clip.left() - 1.0 || place.right() > clip.right() + 1.0;
            if seen && (text.galley.elided || beyond) {
                found.push(text.galley.job.text.clone());
            }
        }
        _ => {}
    }
}

fn look(window: &mut Window, what: &str, found: &mut Vec<String>) {
    let size = window.harness.ctx.content_rect().size();
    let all = cut(window);
    found.extend(all.into_iter().map(|text| format!("{}x{} {what}: {text}", size.x, size.y)));
}

fn all_of(lang: Lang, size: [f32; 2], found: &mut Vec<String>) {
    let mut window = Window::with(lang, Theme::Light, size);
    look(&mut window, "start", found);
    window.command(Command::Do(Action::OpenExample));
    for tab in 0..4 {
        look(&mut window, &format!("pair, tab {tab}"), found);
        window.press(Modifiers::NONE, Key::F10);
    }
    window.press(Modifiers::NONE, Key::F8);
    look(&mut window, "change", found);
    window.press(Modifiers::NONE, Key::F3);
    look(&mut window, "inline", found);
    window.command(Command::Do(Action::Close));
    window.command(Command::OpenExample(Example::five(lang)));
    for tab in 0..3 {
        look(&mut window, &format!("overview, tab {tab}"), found);
        window.press(Modifiers::NONE, Key::F10);
    }
    for dialog in [Dialog::Settings, Dialog::Export, Dialog::Help, Dialog::Legend, Dialog::SaveSession] {
        window.app().state.dialog = Some(dialog.clone());
        window.settle();
        look(&mut window, &format!("{dialog:?}"), found);
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn no_text_is_cut() {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for size in [[1024.0, 700.0], [1440.0, 900.0], [341.0, 233.0]] {
            all_of(lang, size, &mut found);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn find_and_settings_stay_on_the_bar_of_a_small_window() {
    for lang in Lang::ALL {
        let mut window = Window::with(lang, Theme::Light, [1024.0, 700.0]);
        window.command(Command::Do(Action::OpenExample));
        let s = variorum::i18n::Strings::of(lang);
        for name in [s.find.trim_end_matches('…'), s.settings] {
            window.harness.get_by_role_and_label(Role::Button, name);
        }
    }
}
