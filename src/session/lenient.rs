//! Reading what another version of the program wrote, or what was damaged: what can be understood is taken, and the file
//! is kept aside before it is written over.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::article::Bytes;
use crate::read;

/// Files of the program itself are no larger: 4 MiB.
const LIMIT: u64 = 4 * 1024 * 1024;
/// Objects with more fields than this are none of ours.
const FIELDS: usize = 500;

/// A file's content; `None` where there is none that could be read.
pub(super) fn bytes(path: &Path) -> Option<Bytes> {
    read::load(path, LIMIT).ok().map(|document| document.bytes)
}

/// An object, without the fields that cannot be understood; and whether all could.
pub(super) fn object<T: DeserializeOwned + Default>(bytes: &[u8]) -> (T, bool) {
    if let Ok(whole) = serde_json::from_slice(bytes) {
        return (whole, true);
    }
    let Ok(fields) = serde_json::from_slice::<Map<String, Value>>(bytes) else {
        return (T::default(), false);
    };
    let mut understood = Map::new();
    for (name, value) in fields.into_iter().take(FIELDS) {
        understood.insert(name.clone(), value);
        if T::deserialize(Value::Object(understood.clone())).is_err() {
            understood.remove(&name);
        }
    }
    (T::deserialize(Value::Object(understood)).unwrap_or_default(), false)
}

/// The members of a list that can be understood; and whether all could.
pub(super) fn members<T: DeserializeOwned>(list: Vec<Value>) -> (Vec<T>, bool) {
    let count = list.len();
    let members: Vec<T> = list.into_iter().filter_map(|one| T::deserialize(one).ok()).collect();
    let all = members.len() == count;
    (members, all)
}

/// Keeps a copy of a file that is about to be written over without all that is in it.
pub(super) fn keep_aside(path: &Path) {
    if let Err(error) = std::fs::copy(path, copy_of(path)) {
        log::warn!("{} could not be kept aside: {error}", path.display());
    }
}

/// `settings.json` is kept as `settings.json.bak`.
pub(super) fn copy_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    name.into()
}
