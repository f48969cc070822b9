//! Where two JSON texts differ, whatever blanks stand between their values.

use crate::i18n::Place;

use super::units::{Difference, TOLD};

/// Signs and values of a JSON text that is known to be one, or of one that claims to be.
struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        self.rest = self.rest.trim_ascii_start();
        let length = match self.rest.first()? {
            b'{' | b'}' | b'[' | b']' | b',' | b':' => 1,
            b'"' => string(self.rest),
            _ => {
                let ends = |b: &u8| b.is_ascii_whitespace() || b"{}[],:\"".contains(b);
                self.rest.iter().position(ends).unwrap_or(self.rest.len())
            }
        };
        let (token, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        Some(token)
    }
}

/// How long a string at the beginning is, with its quotation marks.
fn string(bytes: &[u8]) -> usize {
    let mut escaped = false;
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    bytes.len()
}

/// Where in the text the tokens have come to.
enum Frame<'a> {
    List(usize),
    /// With the name that was read last.
    Object(&'a [u8]),
}

fn place(frames: &[Frame<'_>]) -> Place {
    let mut path = String::new();
    for frame in frames {
        match frame {
            Frame::List(at) => path.push_str(&format!("[{at}]")),
            Frame::Object(name) => {
                let name = String::from_utf8_lossy(name);
                let dot = if path.is_empty() { "" } else { "." };
                path.push_str(&format!("{dot}{}", name.trim_matches('"')));
            }
        }
    }
    Place::Value(path)
}

/// The first differences, and whether there may be more.
pub(super) fn differences(given: &[u8], due: &[u8]) -> (Vec<Difference>, bool) {
    let (mut given, mut due) = (Tokens { rest: given }, Tokens { rest: due });
    let mut frames: Vec<Frame<'_>> = Vec::new();
    let mut found = Vec::new();
    let mut names = false;
    loop {
        let (a, b) = (given.next(), due.next());
        let Some(token) = b.or(a) else { return (found, false) };
        if a != b {
            if found.len() == TOLD {
                return (found, true);
            }
            let text = |token: &[u8]| String::from_utf8_lossy(token).into_owned();
            found.push(Difference::of(place(&frames), a.map(text), b.map(text)));
            let value = |token: Option<&[u8]>| {
                token.is_some_and(|t| !matches!(t, [b'{' | b'}' | b'[' | b']' | b',' | b':']))
            };
            // From where one goes on otherwise than the other, nothing can be held against anything.
            if names || !value(a) || !value(b) {
                return (found, true);
            }
        }
        match token {
            b"{" => {
                frames.push(Frame::Object(b""));
                names = true;
            }
            b"[" => frames.push(Frame::List(0)),
            b"}" | b"]" => {
                frames.pop();
                names = false;
            }
            b":" => names = false,
            b"," => match frames.last_mut() {
                Some(Frame::List(at)) => *at += 1,
                _ => names = true,
            },
            name if names => {
                if let Some(Frame::Object(last)) = frames.last_mut() {
                    *last = name;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, differences};

    fn places(given: &str, due: &str) -> Vec<String> {
        let (found, _) = differences(given.as_bytes(), due.as_bytes());
        let path = |place: Place| match place {
            Place::Value(path) => path,
            other => format!("{other:?}"),
        };
        found.into_iter().map(|d| path(d.place)).collect()
    }

    #[test]
    fn values_are_told_by_their_paths() {
        let due = r#"{"a":[1,{"b":"x\"}","c":[]}],"d":null}"#;
        assert!(places(" {\n\"a\": [1, {\"b\" : \"x\\\"}\", \"c\": [ ] }], \"d\":null} ", due).is_empty());
        assert_eq!(places(r#"{"a":[2,{"b":"y","c":[]}],"d":0}"#, due), ["a[0]", "a[1].b", "d"]);
        assert_eq!(places(r#"{"a":[1,{"b":"x\"}","c":[3]}],"d":null}"#, due), ["a[1].c[0]"]);
        assert_eq!(places(r#"{"a":[1"#, due), ["a[0]"]);
        assert_eq!(places(r#"{"e":[1"#, due).len(), 1);
        assert_eq!(places("", due).len(), 1);
        assert_eq!(places("\"", "{").len(), 1);
    }
}
