//! The verdict, the figures it rests on, and the shares both ways: of the whole text, of headline and lead apart.

use eframe::egui::{Align, Color32, Label, Layout, Role, Ui, WidgetInfo, vec2};

use crate::app::{Command, Source, State};
use crate::compare::display::Side;
use crate::compare::{Comparison, LeftShares, PartShares, RightShares};
use crate::i18n::{self, Lang, Strings};
use crate::text::{Forms, Ignore};
use crate::ui::theme::{Palette, size};
use crate::ui::widgets::{mute, plain_font, share_bar, small, soft, strong};

use super::LETTERS;

pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    comparison: &Comparison,
    forms: Option<[Forms; 2]>,
    s: &Strings,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let lang = state.settings.lang();
    ui.spacing_mut().item_spacing.y = size::CARD_GAP;
    ui.horizontal(|ui| {
        ui.label(mute(s.verdict, palette));
        let name = i18n::verdict(comparison.verdict.kind, lang);
        let label = ui.label(strong(name, size::VERDICT).color(palette.ink));
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {name}", s.verdict)));
    });
    let mut sentence = i18n::verdict_sentence(&comparison.verdict.figures, LETTERS, lang);
    // F7 stops at these too: the figures of the bar are the sum.
    if let Some(said) = i18n::attributions_counted(&comparison.attributions, lang) {
        sentence = format!("{sentence}{}{said}", state.phrases().semicolon());
    }
    ui.add(Label::new(soft(sentence, palette)).wrap());
    if let Some(forms) = forms.filter(|_| !state.settings.policy().ignores(Ignore::Script)) {
        let sentence = i18n::forms_sentence(forms, LETTERS, None, lang);
        ui.add(Label::new(soft(sentence, palette)).wrap());
        if ui.add(small(i18n::forms_remedy(lang))).clicked() {
            commands.push(Command::Ignore(Ignore::Script, true));
        }
    }
    let shares = &comparison.shares;
    let whole = PartShares { left: Some(shares.left), right: Some(shares.right) };
    let parts = [(s.whole_text, &whole), (s.part_headline, &shares.headline), (s.part_lead, &shares.lead)];
    let label = parts.map(|(name, _)| width(ui, name)).into_iter().fold(0.0, f32::max);
    for (name, part) in parts.into_iter().filter(|(_, part)| part.left.is_some() || part.right.is_some()) {
        bars(ui, name, label, part, lang, palette);
    }
    let articles = [Side::Left, Side::Right].map(|side| state.slot(side).map(Source::article));
    let credit = match articles {
        [Some(left), Some(right)] => i18n::credit_sentence(comparison, [left, right], LETTERS[1], lang),
        _ => None,
    };
    for sentence in [credit, i18n::folded_sentence(&comparison.folded, lang)].into_iter().flatten() {
        ui.add(Label::new(mute(sentence, palette)).wrap());
    }
    ui.add_space(size::CARD_GAP);
}

/// How wide a label is, in points.
fn width(ui: &Ui, text: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), plain_font(size::SMALL), Color32::PLACEHOLDER);
    galley.size().x + 1.0
}

/// One part of both articles: what became of A's, and where B's comes from.
fn bars(ui: &mut Ui, name: &str, label: f32, part: &PartShares, lang: Lang, palette: &Palette) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = size::TEXT_ROW;
        ui.spacing_mut().item_spacing.x = size::CARD_GAP;
        let label = vec2(label, size::TEXT_ROW);
        ui.allocate_ui_with_layout(label, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(label.x);
            ui.add(Label::new(mute(name, palette)).truncate());
        });
        let width = (ui.available_width() - 3.0 * size::CARD_GAP) / 2.0;
        let halves = [
            part.left
                .as_ref()
                .map(|shares| (shares.kept(), left_parts(shares, palette), i18n::left_shares(shares, lang))),
            part.right.as_ref().map(|shares| {
                (shares.kept(), right_parts(shares, palette), i18n::right_shares(shares, lang))
            }),
        ];
        for (letter, half) in LETTERS.into_iter().zip(halves) {
            ui.allocate_ui_with_layout(
                vec2(width, size::TEXT_ROW),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_width(width);
                    let Some((kept, parts, said)) = half else { return };
                    ui.label(mute(letter, palette));
                    let percent = i18n::percent(kept);
                    let room = ui.available_width() - size::PERCENT - size::CARD_GAP;
                    share_bar(
                        ui,
                        room.max(size::PERCENT),
                        &parts,
                        &format!("{name} {letter}: {said}"),
                        palette,
                    );
                    ui.label(mute(format!("{percent}%"), palette));
                },
            );
        }
    });
}

/// What became of A's text, with the colours of a bar.
pub(in crate::ui) fn left_parts(shares: &LeftShares, palette: &Palette) -> [(f64, Color32); 4] {
    let LeftShares { same, folded, edited, omitted, moved } = *shares;
    [
        ((same + folded - moved).max(0.0), palette.kept),
        (edited, palette.left.soft()),
        (moved, palette.moved.soft()),
        (omitted, palette.left.strong),
    ]
}

/// Where B's text comes from, with the colours of a bar.
pub(in crate::ui) fn right_parts(shares: &RightShares, palette: &Palette) -> [(f64, Color32); 4] {
    let RightShares { same, folded, edited, added, moved } = *shares;
    [
        ((same + folded - moved).max(0.0), palette.kept),
        (edited, palette.right.soft()),
        (moved, palette.moved.soft()),
        (added, palette.right.strong),
    ]
}
