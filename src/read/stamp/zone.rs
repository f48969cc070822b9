//! Names of time zones that stand behind times of day.

/// Those that mean one offset wherever they are printed, with the American ones as the standard of mails defines them.
#[rustfmt::skip]
const ZONES: [(&str, &str); 22] = [
    ("EDT", "-04:00"), ("EST", "-05:00"), ("CDT", "-05:00"), ("MDT", "-06:00"), ("MST", "-07:00"), ("PDT", "-07:00"), ("PST", "-08:00"),
    ("AKDT", "-08:00"), ("AKST", "-09:00"), ("CET", "+01:00"), ("CEST", "+02:00"), ("EET", "+02:00"), ("EEST", "+03:00"), ("MSK", "+03:00"),
    ("HKT", "+08:00"), ("SGT", "+08:00"), ("AWST", "+08:00"), ("JST", "+09:00"), ("KST", "+09:00"), ("AEST", "+10:00"), ("AEDT", "+11:00"),
    ("NZST", "+12:00"),
];
/// Those that are several, or that change over the year.
const OTHERS: [&str; 10] = ["GMT", "UTC", "BST", "IST", "CST", "ET", "CT", "MT", "PT", "WIB"];

/// The offset from UTC of a zone, in capitals, as RFC 3339 writes it; `None` of one that is not known for certain.
pub(super) fn offset(zone: &str) -> Option<&'static str> {
    ZONES.iter().find(|(name, _)| *name == zone).map(|(_, offset)| *offset)
}

/// Whether letters, in capitals, are the name of a zone.
pub(super) fn is_name(zone: &str) -> bool {
    OTHERS.contains(&zone) || offset(zone).is_some()
}
