//! Pictures of the window for files: asked of the window system, which answers a frame or two later.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use eframe::egui::{Color32, ColorImage, Context};
use image::{ExtendedColorType, ImageEncoder as _, codecs::png::PngEncoder};

use crate::app::Command;

/// Frames until a dialog that was closed is off the screen.
const FRAMES: u8 = 2;

/// The picture that is being taken.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    wanted: Option<Wanted>,
}

#[derive(Debug)]
struct Wanted {
    path: PathBuf,
    /// Frames to wait before it is asked for.
    wait: u8,
    answer: Option<Receiver<Arc<ColorImage>>>,
}

impl Pictures {
    pub(super) fn take(&mut self, ctx: &Context, path: PathBuf) {
        self.wanted = Some(Wanted { path, wait: FRAMES, answer: None });
        ctx.request_repaint();
    }

    /// The picture that was taken, as a command.
    pub(super) fn poll(&mut self, ctx: &Context) -> Option<Command> {
        let wanted = self.wanted.as_mut()?;
        let Some(answer) = &wanted.answer else {
            if wanted.wait > 0 {
                wanted.wait -= 1;
            } else {
                let (sender, receiver) = channel();
                wanted.answer = Some(receiver);
                let woken = ctx.clone();
                ctx.request_screenshot(move |picture| {
                    sender.send(picture).ok();
                    woken.request_repaint();
                });
            }
            ctx.request_repaint();
            return None;
        };
        let png = png(&*answer.try_recv().ok()?)?;
        let path = self.wanted.take()?.path;
        Some(Command::Pictured { path, png })
    }
}

fn png(picture: &ColorImage) -> Option<Vec<u8>> {
    let pixels: Vec<u8> = picture.pixels.iter().flat_map(Color32::to_array).collect();
    let [width, height] = picture.size.map(|size| u32::try_from(size).ok());
    let mut out = Vec::new();
    PngEncoder::new(&mut out).write_image(&pixels, width?, height?, ExtendedColorType::Rgba8).ok()?;
    Some(out)
}
