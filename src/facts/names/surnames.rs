//! Family names: how a Chinese or Korean personal name begins.

/// Chinese ones of one character, traditional forms beside the simplified.
pub(in crate::facts) const CHINESE: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸汪范廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻阎段雷黎史龙龍陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴庞龐樊殷施洪颜顏倪童牛焦俞祁聂聶裴翟骆駱柳齐齊葛辛鲁魯毕畢詹岳梅尚柯路温溫凌鲍鮑涂涂游欧歐莊庄池关關安艾包邢霍翁柴佟冉褚滕岑戚邬饶饒隋敖麦麥寇娄阮卞祝";

/// Characters no given name holds: particles, pronouns, verbs, numerals that stand beside names.
pub(in crate::facts) const NOT_GIVEN: &str = "的了是在有听聽亦见闻低何和与及或不也都还就又再才已将被把给让对向从到以于为因所这那其该此某各每两几上下前后里外说称道表示问答告诉记者先生女士们个些么吗呢吧啊之而但却则若如何谁什么会能可要想去来进出一二三四五六七八九十百千万讓從將給對與於為這該後裡說稱問訴記們個麼嗎誰會來還見聞卻則幾兩认認提谈談用等";

/// Two characters long.
pub(super) const COMPOUND: [&str; 12] =
    ["欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐"];

/// Korean ones of one syllable.
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국";

pub(in crate::facts) fn is_korean(c: char) -> bool {
    KOREAN.contains(c)
}

#[cfg(test)]
mod tests {
    use super::{CHINESE, COMPOUND};
    use crate::facts::triggers;

    #[test]
    fn family_names_are_told_by_their_first_characters() {
        let bits = |name: &str| name.chars().next().map_or(0, triggers::of);
        assert!(COMPOUND.iter().all(|name| bits(name) & triggers::COMPOUND != 0));
        assert!(
            CHINESE
                .chars()
                .all(|c| triggers::of(c) & triggers::FAMILY == triggers::SURNAME || c == '欧' || c == '歐')
        );
        assert_eq!(bits("的") & triggers::FAMILY, 0);
    }
}
