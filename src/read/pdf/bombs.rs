//! Files whose streams inflate without end are refused before the interpreter, which inflates what it meets, sees them.

use std::io::Read;

use flate2::read::ZlibDecoder;
use weezl::decode::Decoder;
use weezl::{BitOrder, LzwStatus};

use crate::read::flaw::Flaw;
use crate::read::guard::Deadline;
use crate::read::limits::PDF_STREAM;

/// Bytes before a stream in which its dictionary is looked for.
const DICTIONARY: usize = 1024;
/// Inflated in one go between two looks at the clock.
const STEP: usize = 1024 * 1024;

/// Inflates every stream once, keeping nothing.
pub(super) fn check(bytes: &[u8], deadline: Deadline) -> Result<(), Flaw> {
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        deadline.check();
        let before = bytes.get(at.saturating_sub(DICTIONARY)..at).unwrap_or_default();
        // `endstream` ends with the same word.
        if before.ends_with(b"end") {
            continue;
        }
        let dictionary = last_dictionary(before);
        let flates = memchr::memmem::find_iter(dictionary, b"/Fl")
            .filter(|&at| dictionary.get(at..).is_none_or(|name| !name.starts_with(b"/Flag")))
            .count();
        let count = |name: &[u8]| memchr::memmem::find_iter(dictionary, name).count();
        let (lzws, runs) = (count(b"/LZW"), count(b"/RunLengthDecode"));
        // Inflated twice there is no telling how much it is; no program writes that.
        if flates + lzws + runs > 1 {
            return Err(Flaw::Swollen);
        }
        let data = trim_line_end(bytes.get(at + b"stream".len()..).unwrap_or_default());
        if flates == 1 {
            inflate(data, deadline)?;
        }
        if lzws == 1 {
            unpack(data, deadline)?;
        }
    }
    Ok(())
}

/// What stands after the last object began.
fn last_dictionary(before: &[u8]) -> &[u8] {
    let start = memchr::memmem::rfind(before, b" obj").unwrap_or(0);
    before.get(start..).unwrap_or_default()
}

fn trim_line_end(data: &[u8]) -> &[u8] {
    data.strip_prefix(b"\r\n")
        .or_else(|| data.strip_prefix(b"\n"))
        .or_else(|| data.strip_prefix(b"\r"))
        .unwrap_or(data)
}

/// The same for LZW, as PDF packs it: the widest code a bit early. Data that are written in letters are no such codes and
/// end at once.
fn unpack(mut data: &[u8], deadline: Deadline) -> Result<(), Flaw> {
    let mut decoder = Decoder::with_tiff_size_switch(BitOrder::Msb, 8);
    let mut buffer = vec![0; STEP];
    let mut unpacked = 0_u64;
    loop {
        let step = decoder.decode_bytes(data, &mut buffer);
        unpacked += step.consumed_out as u64;
        if unpacked > PDF_STREAM {
            return Err(Flaw::Swollen);
        }
        data = data.get(step.consumed_in..).unwrap_or_default();
        let goes_on = matches!(step.status, Ok(LzwStatus::Ok));
        if !goes_on || (step.consumed_in == 0 && step.consumed_out == 0) {
            return Ok(());
        }
        deadline.check();
    }
}

fn inflate(data: &[u8], deadline: Deadline) -> Result<(), Flaw> {
    let mut decoder = ZlibDecoder::new(data);
    let mut buffer = vec![0; STEP];
    let mut inflated = 0_u64;
    loop {
        match decoder.read(&mut buffer) {
            // What is broken is the interpreter's to judge: it reads up to there as well.
            Ok(0) | Err(_) => return Ok(()),
            Ok(count) => inflated += count as u64,
        }
        if inflated > PDF_STREAM {
            return Err(Flaw::Swollen);
        }
        deadline.check();
    }
}
