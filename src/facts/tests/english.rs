//! What is a fact in English news, and what only looks like one.

use super::{only, said_of, values_of};
use crate::article::FactKind::{Date, Duration, Money, Number};

#[test]
fn amounts_and_shares() {
    only("They paid Rs 2,500 for it", Money, "Rs 2,500", "2500 INR");
    only("They paid Rs. 5 lakh for it", Money, "Rs. 5 lakh", "500000 INR");
    only("reported 2,06,737 cases", Number, "2,06,737", "206737");
    only("reported 12,45,06,737 cases", Number, "12,45,06,737", "124506737");
    only("It cut costs by a third.", Number, "a third", "0.333333333333333");
    only("the 200-member council", Number, "200", "200");
    assert_eq!(said_of("It was sold by a third party."), [] as [&str; 0]);
    assert_eq!(values_of("It lasts two to four weeks."), ["P2W", "P4W"]);
    assert_eq!(values_of("It lasts four to seven days."), ["P4D", "P7D"]);
    assert_eq!(values_of("between 5 and 6 million yuan")[1], "6000000 CNY");
}

#[test]
fn years_and_decades() {
    only("built in the 1960's", Date, "1960's", "196X");
    only("music of the ’70s", Date, "70s", "197X");
    only("a cop of the '00s", Date, "00s", "200X");
    only("2020 marks the centenary", Date, "2020", "2020");
    only("It dates back to 1865, and lasts.", Date, "1865", "1865");
    assert!(values_of("it showed 1770 new cases").iter().all(|value| value != "1770"));
    only("in 1990’s plan", Date, "1990", "1990");
    assert_eq!(said_of("written in 472 B.C. there"), [] as [&str; 0]);
    assert_eq!(values_of("2020 marks were paid"), ["2020 DEM"]);
}

#[test]
fn days_in_names() {
    for text in [
        "He told The Sunday Times so.",
        "the “Sunday Morning” audience",
        "It ran on “Valley News Sunday” there.",
        "Ada Brook Tonight is a programme.",
    ] {
        assert_eq!(said_of(text), [] as [&str; 0], "{text}");
    }
    only("It opens Sunday morning", crate::article::FactKind::DateTime, "Sunday morning", "-W-7TMO");
    only("It took two and a half hours", Duration, "two and a half hours", "PT2H30M");
}

#[test]
fn parts_of_a_text_are_no_numbers() {
    for text in [
        "under Articles 2 to 4",
        "breaks Sections 1 and 3 of this Act",
        "see pages 3 or 12",
        "in sections 4 to 6",
    ] {
        assert_eq!(said_of(text), [] as [&str; 0], "{text}");
    }
    assert_eq!(said_of("from 2 to 4"), ["2", "4"]);
}
