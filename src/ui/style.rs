//! The palette as egui's own style, so that its widgets look like ours.

use eframe::egui::style::ScrollAnimation;
use eframe::egui::style::WidgetVisuals;
use eframe::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Shadow, Stroke, TextStyle, Theme, ThemePreference,
    Visuals, vec2,
};

use super::theme::{Palette, radius, size};

/// Makes every widget of the context follow the palette.
pub(super) fn apply(ctx: &Context, palette: &Palette, reduced_motion: bool) {
    let theme = if palette.dark { Theme::Dark } else { Theme::Light };
    ctx.set_theme(if palette.dark { ThemePreference::Dark } else { ThemePreference::Light });
    ctx.set_visuals_of(theme, visuals(palette));
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Small, size::SMALL),
            (TextStyle::Body, size::LABEL),
            (TextStyle::Button, size::LABEL),
            (TextStyle::Monospace, size::LABEL),
            (TextStyle::Heading, size::HEADLINE),
        ]
        .map(|(style, points)| (style, FontId::new(points, FontFamily::Proportional)))
        .into();
        style.spacing.button_padding = vec2(size::BUTTON_PADDING[0], size::BUTTON_PADDING[1]);
        style.spacing.item_spacing = vec2(size::ITEM_GAP, size::ITEM_GAP);
        style.spacing.interact_size.y = size::BUTTON_HEIGHT;
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
        // Nothing moves unless something happens: a blinking cursor would draw the window twice a second.
        style.visuals.text_cursor.blink = false;
        if reduced_motion {
            style.scroll_animation = ScrollAnimation::none();
        }
    });
    // Ctrl and + are ours: they size the article's text, not the whole window.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

fn visuals(p: &Palette) -> Visuals {
    let mut v = if p.dark { Visuals::dark() } else { Visuals::light() };
    let corner = CornerRadius::same(radius::BUTTON);
    let widget = |fill: Color32, border: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        fg_stroke: Stroke::new(1.0, ink),
        corner_radius: corner,
        expansion: 0.0,
    };
    v.widgets.noninteractive = widget(p.panel, p.line, p.ink);
    v.widgets.inactive = widget(p.button, p.border, p.ink);
    // Rails of sliders and boxes to tick: seen on the panel they lie on.
    v.widgets.inactive.bg_fill = if p.high_contrast { p.button } else { p.line };
    v.slider_trailing_fill = true;
    v.widgets.hovered = widget(p.button_hover, p.ink_mute, p.ink);
    // Also what has the focus: a border that is seen.
    v.widgets.active = widget(p.button_hover, p.accent, p.ink);
    v.widgets.active.bg_stroke.width = 2.0;
    v.widgets.open = widget(p.button_hover, p.border, p.ink);
    v.selection.bg_fill = p.text_selection;
    v.selection.stroke = Stroke::new(1.0, p.accent);
    v.weak_text_color = Some(p.ink_mute);
    v.hyperlink_color = p.accent;
    v.extreme_bg_color = p.paper;
    v.faint_bg_color = p.desk;
    v.warn_fg_color = p.trouble.ink;
    v.error_fg_color = p.trouble.ink;
    v.window_fill = p.panel;
    v.window_stroke = Stroke::new(1.0, p.border);
    v.window_corner_radius = CornerRadius::same(radius::CARD);
    v.menu_corner_radius = corner;
    v.panel_fill = p.panel;
    let shadow = Shadow {
        offset: [0, 4],
        blur: 18,
        spread: 0,
        color: Color32::from_black_alpha(if p.dark { 110 } else { 34 }),
    };
    v.window_shadow = shadow;
    v.popup_shadow = shadow;
    v
}
