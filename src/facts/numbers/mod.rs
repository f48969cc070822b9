//! Figures: numbers, percentages, money, quantities, durations.

mod bare;
mod casualties;
mod english;
mod figure;
mod fraction;
mod idle;
mod inexact;
mod japanese;
mod korean;
mod label;
mod length;
mod nth;
mod quake;
mod read;
mod round;
mod score;
mod some_time;
mod tail;
mod tenths;
mod vague;
mod written;
mod yuan;

pub(super) use english::{is_ordinal, words as english_words};
pub(super) use figure::{after_sign, currency, figure, speed};
pub(super) use korean::native as korean_native;
pub(super) use label::is_house;
pub(super) use length::one as one_length;
pub(super) use nth::nth;
pub(super) use read::{Num, number};
pub(super) use round::{a_power, many, several_powers};
pub(super) use score::score;
pub(super) use some_time::{english as some_time_english, korean as some_time_korean};
pub(super) use tail::is_korean_length;
pub(super) use tenths::{double_discount, half, hundredths, one_half};
pub(super) use vague::{either, lone_power, several, several_korean};
pub(super) use written::{a_part, aged, english, half_english, hangul, negative};
