//! Units in English, and abbreviations that are the same everywhere.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{PERCENT, POINTS, Row, Unit, duration, hundredth, money, quantity};
use crate::article::FactKind;
use crate::facts::text::{Text, is_latin};

/// In small letters and the singular; several words are parted by one blank.
const ENGLISH: &[Row] = &[
    (PERCENT, &["percent", "per cent", "percentage", "pct", "per-cent"]),
    (POINTS, &["percentage point", "per cent point", "pp"]),
    (money("USD"), &["dollar", "us dollar", "u.s. dollar", "usd", "buck", "american dollar"]),
    (money("CAD"), &["canadian dollar", "cad"]),
    (money("AUD"), &["australian dollar", "aud"]),
    (money("NZD"), &["new zealand dollar", "nzd"]),
    (money("SGD"), &["singapore dollar", "sgd"]),
    (money("HKD"), &["hong kong dollar", "hkd", "hk dollar"]),
    (money("TWD"), &["taiwan dollar", "new taiwan dollar", "twd"]),
    (hundredth("USD"), &["cent"]),
    (money("GBP"), &["pound sterling", "sterling", "gbp", "quid"]),
    (hundredth("GBP"), &["pence", "penny", "pennie"]),
    (money("EUR"), &["euro", "eur"]),
    (money("CNY"), &["yuan", "renminbi", "rmb", "cny", "chinese yuan"]),
    (money("JPY"), &["yen", "jpy", "japanese yen"]),
    (money("KRW"), &["krw", "south korean won", "korean won"]),
    (money("FRF"), &["franc", "french franc"]),
    (money("CHF"), &["swiss franc", "chf"]),
    (money("DEM"), &["mark", "deutsche mark"]),
    (money("FIM"), &["markka", "finnish markka"]),
    (money("NLG"), &["guilder", "dutch guilder"]),
    (money("ESP"), &["peseta", "spanish peseta"]),
    (money("ITL"), &["lire", "lira"]),
    (money("MXN"), &["peso", "mexican peso"]),
    (money("INR"), &["rupee", "indian rupee", "inr"]),
    (money("RUB"), &["ruble", "rouble", "rub"]),
    (money("SEK"), &["swedish krona", "krona", "sek"]),
    (money("BRL"), &["brazilian real", "brl"]),
    (money("TRY"), &["turkish lira"]),
    (money("THB"), &["baht"]),
    (money("NGN"), &["naira"]),
    (money("ZAR"), &["rand", "south african rand"]),
    (money("IDR"), &["rupiah", "indonesian rupiah"]),
    (money("MYR"), &["ringgit", "malaysian ringgit"]),
    (money("PHP"), &["philippine peso"]),
    (money("VND"), &["vietnamese dong"]),
    (money("PLN"), &["zloty", "zlotys"]),
    (money("CZK"), &["koruna", "czech koruna", "czech crown"]),
    (money("HUF"), &["forint"]),
    (money("UAH"), &["hryvnia"]),
    (money("SEK"), &["kronor"]),
    (money("NOK"), &["norwegian krone", "norwegian kroner"]),
    (money("DKK"), &["danish krone", "danish kroner"]),
    (money("AED"), &["dirham", "uae dirham"]),
    (money("SAR"), &["saudi riyal"]),
    (money("ILS"), &["shekel", "israeli shekel"]),
    (money("BDT"), &["taka"]),
    (money("KES"), &["kenyan shilling"]),
    (money("EGP"), &["egyptian pound"]),
    (money("XBT"), &["bitcoin"]),
    (duration("Y"), &["year", "yr"]),
    (Unit { power: 1, ..duration("Y") }, &["decade"]),
    (Unit { power: 2, ..duration("Y") }, &["century", "centurie"]),
    (duration("M"), &["month"]),
    (duration("W"), &["week", "wk"]),
    (quantity("workday"), &["working day", "business day", "work day", "workday"]),
    (duration("D"), &["day", "night"]),
    (duration("TH"), &["hour", "hr"]),
    (duration("TM"), &["minute", "min"]),
    (duration("TS"), &["second", "sec"]),
    (
        quantity("km/h"),
        &[
            "km/h",
            "kph",
            "kmph",
            "km/hour",
            "km/hr",
            "kilometer per hour",
            "kilometre per hour",
            "kilometer an hour",
            "kilometre an hour",
            "km per hour",
            "km an hour",
        ],
    ),
    (quantity("mph"), &["mph", "mile an hour", "mile per hour"]),
    (quantity("kn"), &["knot"]),
    (quantity("km"), &["kilometre", "kilometer", "km"]),
    (quantity("m"), &["metre", "meter"]),
    (quantity("cm"), &["centimetre", "centimeter", "cm"]),
    (quantity("mm"), &["millimetre", "millimeter", "mm"]),
    (quantity("dm"), &["decimetre", "decimeter", "dm"]),
    (quantity("nm"), &["nanometre", "nanometer"]),
    (quantity("pm"), &["picometer", "picometre"]),
    (quantity("µm"), &["micrometer", "micrometre", "micron"]),
    (quantity("mi"), &["mile"]),
    (quantity("nmi"), &["nautical mile"]),
    (quantity("ly"), &["light year", "light-year"]),
    (quantity("ft"), &["foot", "feet", "ft"]),
    (quantity("in"), &["inch", "inche"]),
    (quantity("yd"), &["yard"]),
    (quantity("km2"), &["square kilometre", "square kilometer", "sq km"]),
    (quantity("m2"), &["square metre", "square meter", "sq m"]),
    (quantity("mi2"), &["square mile"]),
    (quantity("ft2"), &["square foot", "square feet", "sq ft"]),
    (quantity("m3"), &["cubic metre", "cubic meter"]),
    (quantity("ft3"), &["cubic foot", "cubic feet"]),
    (quantity("ha"), &["hectare"]),
    (quantity("acre"), &["acre"]),
    (quantity("kg"), &["kilogram", "kilogramme", "kg", "kilo"]),
    (quantity("g"), &["gram", "gramme"]),
    (quantity("mg"), &["milligram", "milligramme", "mg"]),
    (quantity("µg"), &["microgram", "microgramme", "mcg", "μg", "µg"]),
    (quantity("t"), &["tonne", "ton", "metric ton"]),
    (quantity("lb"), &["lb", "pound"]),
    (quantity("lb ft"), &["lb-ft", "lb ft", "pound-feet", "pound feet", "pound-foot", "ft-lb"]),
    (quantity("hp"), &["horsepower", "hp", "bhp"]),
    (quantity("oz"), &["ounce", "oz"]),
    (quantity("l"), &["litre", "liter"]),
    (quantity("ml"), &["millilitre", "milliliter", "ml"]),
    (quantity("gal"), &["gallon"]),
    (quantity("bbl"), &["barrel"]),
    (quantity("MW"), &["megawatt"]),
    (quantity("GW"), &["gigawatt"]),
    (quantity("kW"), &["kilowatt"]),
    (quantity("kWh"), &["kilowatt hour", "kilowatt-hour", "kwh"]),
    (quantity("bit"), &["bit"]),
    (quantity("B"), &["byte"]),
    (quantity("kB"), &["kilobyte", "kb"]),
    (quantity("MB"), &["megabyte", "mb"]),
    (quantity("GB"), &["gigabyte", "gb"]),
    (quantity("TB"), &["terabyte", "tb"]),
    (
        quantity("°C"),
        &[
            "celsius",
            "celcius",
            "centigrade",
            "centigrate",
            "degree celsius",
            "degree c",
            "deg celsius",
            "deg c",
            "degree centigrade",
        ],
    ),
    (quantity("°F"), &["fahrenheit", "degree fahrenheit", "degree f", "deg f", "deg fahrenheit"]),
    (quantity("degree"), &["degree"]),
    (quantity("person"), &["people", "person"]),
];

/// Written with just these letters, small and capital told apart.
const ABBREVIATIONS: &[(Unit, &[&str])] = &[
    (quantity("m"), &["m"]),
    (quantity("ha"), &["ha"]),
    (quantity("kcal"), &["kcal"]),
    (quantity("g"), &["g"]),
    (quantity("t"), &["t"]),
    (quantity("l"), &["l", "L"]),
    (quantity("W"), &["W"]),
    (quantity("kW"), &["kW", "KW"]),
    (quantity("MW"), &["MW"]),
    (quantity("GW"), &["GW"]),
    (quantity("kWh"), &["kWh"]),
    (quantity("MWh"), &["MWh"]),
    (quantity("GWh"), &["GWh"]),
    (quantity("TWh"), &["TWh"]),
    (quantity("mAh"), &["mAh"]),
    (quantity("N m"), &["Nm"]),
    (quantity("Hz"), &["Hz"]),
    (quantity("MHz"), &["MHz"]),
    (quantity("GHz"), &["GHz"]),
    (duration("TH"), &["h"]),
    (duration("TS"), &["s"]),
];

/// Written behind figures with a superscript or a figure of its own.
const SQUARES: &[(&str, Unit)] = &[
    ("km²", quantity("km2")),
    ("km2", quantity("km2")),
    ("m²", quantity("m2")),
    ("m2", quantity("m2")),
    ("m³", quantity("m3")),
    ("m3", quantity("m3")),
    ("cm²", quantity("cm2")),
    ("μg", quantity("µg")),
    ("µg", quantity("µg")),
    ("μm", quantity("µm")),
    ("µm", quantity("µm")),
];

/// The rest of a phrase behind its first word, longer ones first.
type Entry = (&'static str, Unit);

static BY_WORD: LazyLock<FxHashMap<&'static str, Vec<Entry>>> = LazyLock::new(|| {
    let mut map: FxHashMap<&'static str, Vec<Entry>> = FxHashMap::default();
    for (unit, phrases) in ENGLISH {
        for phrase in *phrases {
            let (first, rest) = phrase
                .split_once([' ', '-', '/', '.'])
                .map_or((*phrase, ""), |(f, _)| (f, &phrase[f.len()..]));
            map.entry(first).or_default().push((rest, *unit));
        }
    }
    let mut firsts: Vec<&str> = map.keys().copied().collect();
    firsts.sort_unstable();
    for first in firsts {
        if let Some(entries) = map.get_mut(first) {
            entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
    }
    map
});

/// The English unit at a position: its end, and what it is.
pub(in crate::facts) fn english(text: Text<'_>, at: usize) -> Option<(usize, Unit)> {
    if let Some(found) = squares(text, at) {
        return Some(found);
    }
    let word = text.word(at);
    if word.end == at || text.get(word.end).is_ascii_digit() || is_latin(text.get(word.end)) {
        return None;
    }
    if word.end - at <= 3 {
        let written: String = text.slice(at, word.end).iter().collect();
        let unit = ABBREVIATIONS.iter().find(|(_, w)| w.contains(&written.as_str())).map(|(u, _)| *u);
        if let Some(unit) = unit {
            return Some((word.end, unit));
        }
    }
    let singular = |word: &str| word.strip_suffix('s').filter(|w| w.len() > 1).map(str::len);
    let letters = word.text();
    let cut = singular(letters).and_then(|len| letters.get(..len));
    let (entries, plural) = match BY_WORD.get(letters) {
        Some(entries) => (entries, false),
        None => (BY_WORD.get(cut?)?, true),
    };
    let found = entries.iter().find_map(|(rest, unit)| Some((past_phrase(text, word.end, rest)?, *unit)))?;
    // “The year marks the end”: a verb.
    let verb = found.1.name == "DEM"
        && text.is_any(found.0, &[" the ", " a ", " an ", " its ", " their ", " our ", " his ", " her "]);
    if verb {
        return None;
    }
    // Codes have no plural: Gbps is no pound.
    let code = plural
        && letters.len() == 4
        && found.1.kind == FactKind::Money
        && !matches!(letters, "cent" | "euro" | "yens");
    let code =
        code && !matches!(cut, Some("cent" | "euro" | "yuan" | "rand" | "lire" | "mark" | "buck" | "peso"));
    (!code).then_some(found)
}

/// Past the rest of a phrase, whose last word may stand in the plural.
fn past_phrase(text: Text<'_>, at: usize, rest: &str) -> Option<usize> {
    let mut end = at;
    for c in rest.chars() {
        let found = text.get(end).to_ascii_lowercase();
        if found != c && !(c == ' ' && matches!(found, '-' | '\u{a0}')) {
            return None;
        }
        end += 1;
    }
    if rest.is_empty() || !rest.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return Some(end);
    }
    end += usize::from(text.get(end) == 's');
    (!text.get(end).is_ascii_alphanumeric()).then_some(end)
}

fn squares(text: Text<'_>, at: usize) -> Option<(usize, Unit)> {
    if !matches!(text.get(at), 'k' | 'm' | 'c' | 'μ' | 'µ') {
        return None;
    }
    SQUARES.iter().find_map(|(word, unit)| {
        text.past(at, word).filter(|&end| !text.get(end).is_ascii_alphanumeric()).map(|end| (end, *unit))
    })
}
