//! Files dropped on the window: which side they are for.

use std::path::PathBuf;

use eframe::egui::{Context, Pos2, Rect};

use crate::app::{Command, Side};

/// X11 may deliver the drop before the pointer's place: so many frames are waited for it.
const PATIENCE: u8 = 5;

/// Drops that still lack their place.
#[derive(Debug, Default)]
pub(super) struct Drops {
    waiting: Vec<PathBuf>,
    frames: u8,
}

impl Drops {
    /// Whether files hover over the window now.
    pub(super) fn hovering(ctx: &Context) -> bool {
        ctx.input(|i| !i.raw.hovered_files.is_empty())
    }

    /// The side under the pointer; `None` where the window system does not say while files hover.
    pub(super) fn hovered_side(ctx: &Context, area: Rect) -> Option<Side> {
        ctx.input(|i| i.pointer.latest_pos()).map(|at| side_at(at, area))
    }

    /// Takes dropped files out of the frame's input; `area` is what the two sides share.
    pub(super) fn take(&mut self, ctx: &Context, area: Rect) -> Option<Command> {
        let (dropped, at) = ctx.input(|i| {
            let paths: Vec<PathBuf> = i.raw.dropped_files.iter().map(|f| f.path().to_owned()).collect();
            (paths, i.pointer.latest_pos())
        });
        self.waiting.extend(dropped);
        if self.waiting.is_empty() {
            return None;
        }
        if at.is_none() && self.frames < PATIENCE {
            self.frames += 1;
            ctx.request_repaint();
            return None;
        }
        self.frames = 0;
        let paths = std::mem::take(&mut self.waiting);
        Some(Command::Drop { paths, side: at.map(|at| side_at(at, area)) })
    }
}

fn side_at(at: Pos2, area: Rect) -> Side {
    if at.x < area.center().x { Side::Left } else { Side::Right }
}
