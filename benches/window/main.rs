//! How long the window's frames take: the real drawing code, run without a window, on pairs of 14, 3,000 and 100,000
//! paragraphs: `cargo bench --bench window`; after `--` other numbers of paragraphs, and words of what to do with them.
//!
//! Judged by what the drawing thread had of the processor, not by the clock, which tells of other programs too.

#![expect(
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench speaks, and without its text has nothing to measure"
)]

mod drive;
mod prose;

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, pos2, vec2};
use variorum::i18n::{Lang, Strings};

use drive::{Cost, Window};
use prose::Chance;

/// Paragraphs of the pairs, where no argument says otherwise.
const SIZES: [usize; 3] = [14, 3_000, 100_000];
/// The slowest frame of a hundred may take so long: a quarter of what a screen gives at 60 Hz.
const FRAME: Duration = Duration::from_millis(4);
/// With all of the text set anew.
const RESIZE: Duration = Duration::from_millis(12);
/// Longer than this nothing is repeated, however slow it is.
const PATIENCE: Duration = Duration::from_secs(20);
/// What is typed, letter by letter.
const TYPED: [&str; 5] = ["的", "人", "大", "桥", "有"];
/// Resident memory with the largest pair open.
const MEMORY_MB: f64 = 250.0;
const FILES: [&str; 2] = ["old.txt", "new.txt"];
/// The first argument of the process that measures.
/// Measures the overview alone.
const OVERVIEW: &str = "overview";
/// Its sources, and the paragraphs of each.
const SOURCES: usize = 40;
const MANY_PARAGRAPHS: usize = 200;
const MEASURE: &str = "measure";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [word, paragraphs, folder, only @ ..] = &arguments[..]
        && word == MEASURE
    {
        measure(paragraphs, Path::new(folder), only);
        return;
    }
    let (sizes, only): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.bytes().all(|b| b.is_ascii_digit()));
    let sizes: Vec<usize> = sizes.into_iter().filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() && (only.is_empty() || only.iter().any(|word| *word == OVERVIEW)) {
        many().unwrap_or_else(|error| panic!("many sources: {error}"));
    }
    if only.len() == 1 && only[0] == OVERVIEW {
        return;
    }
    for &size in if sizes.is_empty() { &SIZES[..] } else { &sizes } {
        with_text(size, &only).unwrap_or_else(|error| panic!("{size} paragraphs: {error}"));
    }
}

/// The overview of many sources: filled in the background, then read.
fn many() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let mut files = Vec::new();
    for (at, text) in prose::many(SOURCES, MANY_PARAGRAPHS).into_iter().enumerate() {
        files.push(folder.path().join(format!("{at:02}.txt")));
        std::fs::write(&files[at], text)?;
    }
    println!(
        "\n{SOURCES} sources of {MANY_PARAGRAPHS} paragraphs  frames |  CPU p50    p99    max |     p50    p99    max"
    );
    let (mut window, _) = Window::open(folder.path(), &files);
    let began = Instant::now();
    let frames = window.until_filled();
    print("overview: while filled", &frames, Some(FRAME));
    println!("  from the start to the last comparison: {:.0} ms", began.elapsed().as_secs_f64() * 1000.0);
    window.rest();
    let mut costs = |name: &str, step: &mut dyn FnMut(&mut Window, usize)| {
        let mut all = Vec::new();
        for at in 0..300 {
            step(&mut window, at);
            all.push(window.frame());
        }
        print(name, &all, Some(FRAME));
    };
    costs("overview: still", &mut |_, _| {});
    costs("overview: wheel", &mut |window, at| {
        window.point_at(pos2(700.0, 500.0));
        window.wheel(if at < 200 { 3.0 } else { -3.0 });
    });
    costs("overview: pointer", &mut |window, at| {
        window.point_at(pos2(400.0 + (at * 7 % 600) as f32, 200.0 + (at * 3 % 600) as f32));
    });
    memory("overview");
    Ok(())
}

/// Writes the texts and measures in a process of its own, so that its memory is the window's and nothing else's.
fn with_text(paragraphs: usize, only: &[&String]) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for (name, text) in FILES.iter().zip(prose::pair(paragraphs)) {
        std::fs::write(folder.path().join(name), text)?;
    }
    let mut program = Command::new(std::env::current_exe()?);
    let status = program.arg(MEASURE).arg(paragraphs.to_string()).arg(folder.path()).args(only).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(status.to_string())) }
}

fn measure(paragraphs: &str, folder: &Path, only: &[String]) {
    println!(
        "\n{paragraphs:>7} paragraphs         frames |  CPU p50    p99    max |     p50    p99    max by the clock (ms)"
    );
    let files = FILES.map(|name| folder.join(name));
    let mut window = start(folder, &files);
    memory("opened");
    work(&mut window, only);
    memory("used");
}

fn start(folder: &Path, files: &[PathBuf; 2]) -> Window {
    let began = Instant::now();
    let (mut window, made) = Window::open(folder, files);
    let mut frames = window.until_compared();
    let whole = began.elapsed();
    print("start: the window", &[made], None);
    let last = frames.pop().unwrap_or_default();
    print("start: while reading", &frames, None);
    print("start: first comparison", &[last], Some(FRAME));
    println!("  from the start to the first painted comparison: {:.0} ms", whole.as_secs_f64() * 1000.0);
    window.rest();
    window
}

/// What a reader does, one thing after the other.
fn work(window: &mut Window, only: &[String]) {
    let s = Strings::of(Lang::ZhHans);
    let mut chance = Chance(5);
    let text = pos2(500.0, 500.0);
    let script =
        |name: &str, window: &mut Window, frames: usize, step: &mut dyn FnMut(&mut Window, usize)| {
            if !only.is_empty() && !only.iter().any(|word| name.contains(word.as_str())) {
                return;
            }
            window.rest();
            let began = Instant::now();
            let mut costs = Vec::with_capacity(frames);
            for at in 0..frames {
                if began.elapsed() > PATIENCE {
                    break;
                }
                step(window, at);
                costs.push(window.frame());
            }
            let target = if name.starts_with("resize") { RESIZE } else { FRAME };
            print(name, &costs, Some(target));
        };

    window.point_at(text);
    script("still", window, 100, &mut |_, _| {});
    script("pointer over the text", window, 300, &mut |window, at| {
        window.point_at(pos2(100.0 + (at * 7 % 900) as f32, 200.0 + (at * 3 % 600) as f32));
    });
    window.point_at(text);
    script("wheel", window, 600, &mut |window, at| {
        if at % 3 == 0 {
            window.wheel(if at < 400 { 3.0 } else { -3.0 });
        }
    });
    script("page", window, 200, &mut |window, at| {
        window.press(Modifiers::NONE, if at < 120 { Key::PageDown } else { Key::PageUp });
    });
    script("next change", window, 300, &mut |window, _| window.press(Modifiers::NONE, Key::F8));
    script("ends of the text", window, 40, &mut |window, at| {
        window.press(Modifiers::NONE, if at % 2 == 0 { Key::End } else { Key::Home });
    });
    if let Some(ruler) = window.find(Role::Slider, s.ruler) {
        script("far line", window, 200, &mut |window, _| {
            window.click(pos2(ruler.center().x, ruler.top() + chance.below(ruler.height() as usize) as f32));
        });
        window.point_at(ruler.center_top());
        window.button(ruler.center_top(), true);
        script("ruler dragged", window, 300, &mut |window, at| {
            let y = ruler.height() * (at as f32 / 300.0 * std::f32::consts::PI).sin();
            window.point_at(pos2(ruler.center().x, ruler.top() + y));
        });
        window.button(ruler.center(), false);
        window.point_at(text);
    } else {
        println!("  no ruler found");
    }
    window.press(Modifiers::COMMAND, Key::F);
    let letters: Vec<String> = "的一，天 e".chars().map(String::from).collect();
    script("search typing", window, 300, &mut |window, at| match at % 20 {
        0 => window.type_text(&letters[at / 20 % letters.len()]),
        10 => window.press(Modifiers::NONE, Key::Backspace),
        _ => {}
    });
    script("next find", window, 200, &mut |window, at| match at {
        0 => window.type_text("的"),
        _ => window.press(Modifiers::COMMAND, Key::G),
    });
    window.press(Modifiers::NONE, Key::Escape);
    for (name, tab) in [("tab of facts", s.facts), ("tab of changes", s.changes)] {
        let Some(place) = window.find(Role::Tab, tab) else {
            println!("  no tab {tab} found");
            continue;
        };
        window.click(place.center());
        script(name, window, 300, &mut |window, at| {
            window.point_at(pos2(place.left(), 700.0));
            window.wheel(if at < 200 { 2.0 } else { -2.0 });
        });
    }
    if let Some(place) = window.find(Role::Tab, s.facts) {
        window.click(place.center());
        window.rest();
    }
    window.point_at(text);
    window.click(text);
    window.frame();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    script("note typed", window, 200, &mut |window, at| window.type_text(TYPED[at % TYPED.len()]));
    window.press(Modifiers::NONE, Key::Escape);
    window.frame();
    window.point_at(text);
    script("resize: width", window, 200, &mut |window, at| {
        window.size = vec2(1440.0 - 4.0 * (if at < 100 { at } else { 200 - at }) as f32, 900.0);
    });
    script("resize: text size", window, 20, &mut |window, at| {
        window.press(Modifiers::COMMAND, if at < 10 { Key::Plus } else { Key::Minus });
    });
}

fn print(name: &str, costs: &[Cost], target: Option<Duration>) {
    let of = |pick: fn(&Cost) -> Duration| {
        let mut all: Vec<Duration> = costs.iter().map(pick).collect();
        all.sort_unstable();
        let at = |share: f64| all.get(((all.len() as f64 * share) as usize).min(all.len().saturating_sub(1)));
        [0.5, 0.99, 1.0].map(|share| at(share).map_or(0.0, |d| d.as_secs_f64() * 1000.0))
    };
    let (cpu, wall) = (of(|c| c.cpu), of(|c| c.wall));
    let over = target.is_some_and(|target| cpu[1] > target.as_secs_f64() * 1000.0);
    let shown = |[middle, high, most]: [f64; 3]| format!("{middle:8.2} {high:6.2} {most:6.2}");
    let verdict = if over { "  over" } else { "" };
    println!("  {name:24} {:5} | {} | {}{verdict}", costs.len(), shown(cpu), shown(wall));
}

/// Resident memory now and at its highest, as Linux tells it.
fn memory(when: &str) {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let of = |key: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(key))?;
        line.trim_start_matches(':').trim().split(' ').next()?.parse::<f64>().ok()
    };
    let mb = |key| of(key).unwrap_or(0.0) / 1024.0;
    let over = if mb("VmRSS") > MEMORY_MB { "  over" } else { "" };
    println!(
        "  memory, {when}: {:.0} MB resident (of which {:.0} own), {:.0} MB at most{over}",
        mb("VmRSS"),
        mb("RssAnon"),
        mb("VmHWM")
    );
}
