//! How long the phases of the start took: `--timings` prints them to standard error once a comparison has been painted.

use std::io::Write as _;
use std::time::{Duration, Instant};

/// What is known of a start that is under way.
#[derive(Debug, Clone)]
pub struct Timings {
    start: Instant,
    /// In order; each once.
    phases: Vec<(&'static str, Duration)>,
}

impl Timings {
    /// To be called first of all.
    pub fn start() -> Self {
        Self { start: Instant::now(), phases: Vec::new() }
    }

    /// A phase is over; only the first time counts.
    pub fn mark(&mut self, phase: &'static str) {
        if !self.phases.iter().any(|(known, _)| *known == phase) {
            self.phases.push((phase, self.start.elapsed()));
        }
    }

    /// Milliseconds since the process began, and of each phase.
    pub(super) fn print(&self) {
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        // How old the process was at the start, as near as the system says. Asked for only now: it takes longer than most
        // of what the terminal is asked to do.
        let before = age_of_process().unwrap_or_default().saturating_sub(self.start.elapsed());
        let mut text = format!("{:8.1} ms  {:8.1}  program loaded\n", ms(before), ms(before));
        let mut last = Duration::ZERO;
        for (phase, at) in &self.phases {
            text += &format!("{:8.1} ms  {:8.1}  {phase}\n", ms(before + *at), ms(*at - last));
            last = *at;
        }
        // Nobody may be reading.
        std::io::stderr().write_all(text.as_bytes()).ok();
    }
}

/// To a hundredth of a second.
#[cfg(target_os = "linux")]
fn age_of_process() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name, which may hold anything, ends at the last bracket; of the rest the twentieth is the start, in ticks.
    let started: f64 = stat.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()?;
    let uptime: f64 = std::fs::read_to_string("/proc/uptime").ok()?.split(' ').next()?.parse().ok()?;
    Duration::try_from_secs_f64(uptime - started / TICKS).ok()
}

/// A second has so many ticks in what the kernel tells, on every architecture that matters.
#[cfg(target_os = "linux")]
const TICKS: f64 = 100.0;

#[cfg(not(target_os = "linux"))]
fn age_of_process() -> Option<Duration> {
    None
}

#[cfg(test)]
mod tests {
    use super::Timings;

    #[test]
    fn a_phase_ends_once() {
        let mut timings = Timings::start();
        timings.mark("fonts");
        let first = timings.phases.clone();
        timings.mark("fonts");
        assert_eq!(timings.phases, first);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_system_says_how_old_the_process_is() {
        assert!(super::age_of_process().is_some());
    }
}
