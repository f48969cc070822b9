//! Which script two texts are written in, told at a glance.

use crate::article::Block;

/// Whether one text is in simplified and the other in traditional characters, as far as their beginnings show.
pub(super) fn are_in_two_scripts(left: &[Block], right: &[Block]) -> bool {
    matches!((is_simplified(left), is_simplified(right)), (Some(a), Some(b)) if a != b)
}

/// Whether the common characters of a text's beginning are simplified ones; `None` where they are too few, or of both
/// kinds. Asked of every two texts, so that nothing but these is looked for.
fn is_simplified(blocks: &[Block]) -> Option<bool> {
    /// Characters that are looked at, at the most, and those that must say so at the least.
    const MOST: usize = 2000;
    const LEAST: usize = 3;
    /// With so many no more are looked for.
    const ENOUGH: usize = 20;
    let (mut simplified, mut traditional) = (0, 0);
    for c in blocks.iter().flat_map(|block| block.text.chars()).take(MOST) {
        match c {
            '们' | '这' | '说' | '时' | '过' | '对' | '为' | '发' | '经' | '还' | '让' | '从' | '问'
            | '开' | '关' | '门' | '见' | '车' | '东' | '长' | '应' | '该' | '总' | '额' | '样' | '与'
            | '务' | '两' | '则' | '证' | '于' | '后' | '条' | '约' => simplified += 1,
            '們' | '這' | '說' | '時' | '過' | '對' | '為' | '發' | '經' | '還' | '讓' | '從' | '問'
            | '開' | '關' | '門' | '見' | '車' | '東' | '長' | '應' | '該' | '總' | '額' | '樣' | '與'
            | '務' | '兩' | '則' | '證' | '於' | '後' | '條' | '約' => traditional += 1,
            _ => {}
        }
        if simplified + traditional >= ENOUGH {
            break;
        }
    }
    let (most, fewest) = (simplified.max(traditional), simplified.min(traditional));
    (most >= LEAST && fewest * 4 <= most).then_some(simplified > traditional)
}
