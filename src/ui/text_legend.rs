//! What the colours and signs of the two texts mean, in the words of the guide.

use eframe::egui::{
    Color32, CornerRadius, FontId, Grid, Label, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::app::State;
use crate::i18n::{Strings, TextMarkStrings};

use super::surface::stripes;
use super::theme::{Hue, Palette, radius, size};
use super::widgets::{fact_sign, plain_font};

/// A mark as the texts show it.
#[derive(Clone, Copy)]
enum Sample {
    /// Words on a colour, with a line under them.
    Words(&'static str, Hue),
    Dots(&'static str),
    Diamond,
    Pill,
    Nothing,
}

/// How much the paragraph of the sample has in common, in per cent.
const ALIKE: &str = "94";

/// Draws a line for each mark.
pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette) {
    let s = TextMarkStrings::of(state.settings.lang());
    let p = palette;
    let all = [
        (Sample::Words(s.left, p.left), s.left, s.left_says),
        (Sample::Words(s.right, p.right), s.right, s.right_says),
        (Sample::Words(s.moved, p.moved), s.moved, s.moved_says),
        (Sample::Words(s.fact, p.fact), s.fact, s.fact_says),
        (Sample::Dots(s.folded), s.folded, s.folded_says),
        (Sample::Diamond, s.changes, s.changes_says),
        (Sample::Pill, "", s.alike_says),
        (Sample::Nothing, s.nothing, s.nothing_says),
    ];
    let pill = Strings::of(state.settings.lang()).pill_alike.replace("{n}", ALIKE);
    let drawn = |sample| match sample {
        Sample::Words(words, _) | Sample::Dots(words) => words,
        Sample::Pill => &pill,
        Sample::Diamond | Sample::Nothing => "",
    };
    let font = plain_font(size::LABEL);
    let wide = |words: &str| super::widgets::wide(ui, words, font.clone());
    let widest = all.iter().map(|(sample, ..)| wide(drawn(*sample))).fold(size::LEGEND_SAMPLE, f32::max);
    let width = widest + 2.0 * size::CELL_PADDING;
    let beside = (ui.available_width() - width - size::BAR_MARGIN).max(size::LEGEND_SAMPLE);
    let grid = Grid::new("text legend").num_columns(2).max_col_width(beside);
    grid.spacing(vec2(size::BAR_MARGIN, size::ITEM_GAP)).show(ui, |ui| {
        for (sample, name, meaning) in all {
            let name = if matches!(sample, Sample::Pill) { pill.as_str() } else { name };
            let (place, _) = ui.allocate_exact_size(vec2(width, size::LEGEND_ROW), Sense::hover());
            draw(ui, place, sample, drawn(sample), &font, palette);
            let told = format!("{name}{}{meaning}", state.phrases().colon());
            let label = ui.add(Label::new(meaning).wrap());
            label.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.as_str()));
            ui.end_row();
        }
    });
}

fn draw(ui: &Ui, place: Rect, sample: Sample, words: &str, font: &FontId, palette: &Palette) {
    let painter = ui.painter();
    let middle = |ink: Color32| {
        let galley = painter.layout_no_wrap(words.to_owned(), font.clone(), ink);
        Rect::from_center_size(place.center(), galley.size())
    };
    let corner = CornerRadius::same(radius::BADGE);
    match sample {
        Sample::Words(_, hue) => {
            let ground = middle(palette.ink).expand2(vec2(2.0, 0.0));
            painter.rect_filled(ground, CornerRadius::ZERO, hue.mark);
            painter.hline(ground.x_range(), ground.bottom(), Stroke::new(2.0, hue.strong));
            write(painter, middle(palette.ink).min, words, font, palette.ink);
        }
        Sample::Dots(_) => {
            let place = middle(palette.ink);
            write(painter, place.min, words, font, palette.ink);
            let step = place.width() / words.chars().count().max(1) as f32;
            for at in 0..words.chars().count() {
                let center = pos2(place.left() + (at as f32 + 0.5) * step, place.bottom() + 1.0);
                painter.circle_filled(center, 1.2, palette.folded);
            }
        }
        Sample::Diamond => fact_sign(ui, place.center(), palette),
        Sample::Pill => {
            let ground = middle(palette.left.ink).expand2(vec2(size::CELL_PADDING, 1.0));
            painter.rect_filled(ground, CornerRadius::same(9), palette.left.wash);
            write(painter, middle(palette.left.ink).min, words, font, palette.left.ink);
        }
        Sample::Nothing => {
            stripes(painter, place, palette);
            painter.rect_stroke(
                place,
                corner,
                Stroke::new(1.0, palette.line),
                eframe::egui::StrokeKind::Inside,
            );
        }
    }
}

fn write(painter: &Painter, at: Pos2, words: &str, font: &FontId, ink: Color32) {
    painter.text(at, eframe::egui::Align2::LEFT_TOP, words, font.clone(), ink);
}

#[cfg(test)]
mod tests {
    use crate::i18n::{Lang, TextMarkStrings};
    use crate::ui::guide;

    #[test]
    fn the_colours_have_the_names_that_the_guide_has() {
        for lang in [Lang::ZhHans, Lang::En, Lang::Ja, Lang::Ko] {
            let s = TextMarkStrings::of(lang);
            for name in [s.left, s.right, s.moved, s.fact, s.folded] {
                assert!(guide::text(lang).contains(&format!("**{name}**")), "{name} in {}", lang.tag());
            }
        }
    }
}
