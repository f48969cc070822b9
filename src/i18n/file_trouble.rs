//! What keeps the command line from writing or reading a file, in words for a person.

use super::Lang;
use super::words::of;

/// Why a file cannot be written or read. `file` as it was typed; `reason` is what the system says, in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileTrouble<'a> {
    IsFolder {
        file: &'a str,
    },
    NoFolder {
        file: &'a str,
    },
    MayNotWrite {
        file: &'a str,
    },
    NoRoom {
        file: &'a str,
    },
    Unwritten {
        file: &'a str,
        reason: &'a str,
    },
    StandardOutput {
        reason: &'a str,
    },
    /// It is one of those that are compared.
    IsInput {
        file: &'a str,
    },
    /// It is the list of pairs.
    IsList {
        file: &'a str,
    },
    /// It holds something already.
    IsThere {
        file: &'a str,
    },
    /// Another run has it open.
    IsBusy {
        file: &'a str,
    },
    /// Lines cannot be kept in it.
    KeepsNothing {
        file: &'a str,
    },
    ResumeNeedsFile,
    LinesUnwritten {
        reason: &'a str,
    },
    /// The list of pairs.
    ListMissing {
        file: &'a str,
    },
    ListIsFolder {
        file: &'a str,
    },
    MayNotReadList {
        file: &'a str,
    },
    ListUnread {
        file: &'a str,
        reason: &'a str,
    },
    /// The lines of an earlier run.
    KeptUnread {
        file: &'a str,
        reason: &'a str,
    },
    NotOfPairs {
        file: &'a str,
        line: usize,
    },
    OfOtherPair {
        file: &'a str,
        line: usize,
        list: &'a str,
    },
    MadeOtherwise {
        file: &'a str,
        line: usize,
    },
    /// A remark: so many of the pairs that were done.
    PairsFailed {
        failed: usize,
        done: usize,
    },
    /// A remark.
    Interrupted,
}

/// One sentence that says what is wrong and what to do.
pub fn file_trouble(trouble: FileTrouble<'_>, lang: Lang) -> String {
    use FileTrouble as Of;
    let said = of(lang, words(trouble));
    // Names come last: they may hold what stands for another value.
    match trouble {
        Of::IsFolder { file }
        | Of::NoFolder { file }
        | Of::MayNotWrite { file }
        | Of::NoRoom { file }
        | Of::IsInput { file }
        | Of::IsList { file }
        | Of::IsThere { file }
        | Of::IsBusy { file }
        | Of::KeepsNothing { file }
        | Of::ListMissing { file }
        | Of::ListIsFolder { file }
        | Of::MayNotReadList { file } => said.replace("{file}", file),
        Of::Unwritten { file, reason }
        | Of::ListUnread { file, reason }
        | Of::KeptUnread { file, reason } => said.replace("{reason}", reason).replace("{file}", file),
        Of::StandardOutput { reason } | Of::LinesUnwritten { reason } => said.replace("{reason}", reason),
        Of::ResumeNeedsFile | Of::Interrupted => said.to_owned(),
        Of::NotOfPairs { file, line } | Of::MadeOtherwise { file, line } => {
            said.replace("{line}", &line.to_string()).replace("{file}", file)
        }
        Of::OfOtherPair { file, line, list } => {
            said.replace("{line}", &line.to_string()).replace("{list}", list).replace("{file}", file)
        }
        Of::PairsFailed { failed, done } => {
            said.replace("{failed}", &failed.to_string()).replace("{done}", &done.to_string())
        }
    }
}

/// The sentence with names in braces where values stand.
fn words(trouble: FileTrouble<'_>) -> [&'static str; 5] {
    use FileTrouble as Of;
    match trouble {
        Of::IsFolder { .. } => [
            "{file} 是文件夹；请指定其中的一个文件",
            "{file} 是資料夾；請指定其中的一個檔案",
            "{file} is a folder; name a file in it",
            "{file} はフォルダーです。中のファイルを指定してください",
            "{file}: 폴더입니다. 그 안의 파일을 지정하십시오",
        ],
        Of::NoFolder { .. } => [
            "{file}：没有这个文件夹；请先建立，或指定另一个",
            "{file}：沒有這個資料夾；請先建立，或指定另一個",
            "{file}: there is no such folder; make it, or name another",
            "{file}：そのフォルダーはありません。作るか、別のものを指定してください",
            "{file}: 그런 폴더가 없습니다. 만들거나 다른 폴더를 지정하십시오",
        ],
        Of::MayNotWrite { .. } => [
            "{file}：没有权限写入；请指定自己文件夹里的文件",
            "{file}：沒有權限寫入；請指定自己資料夾裡的檔案",
            "{file}: you are not allowed to write there; name a file in a folder of yours",
            "{file}：書き込む権限がありません。自分のフォルダーのファイルを指定してください",
            "{file}: 쓸 권한이 없습니다. 자기 폴더의 파일을 지정하십시오",
        ],
        Of::NoRoom { .. } => [
            "{file} 没能写入，因为没有空间了；请腾出空间，或指定另一个磁盘",
            "{file} 沒能寫入，因為沒有空間了；請騰出空間，或指定另一個磁碟",
            "{file} could not be written, because there is no room left; free some, or name another disk",
            "{file} は空き容量が足りず書き込めませんでした。空きを作るか、別のディスクを指定してください",
            "{file}: 남은 공간이 없어 쓰지 못했습니다. 공간을 비우거나 다른 디스크를 지정하십시오",
        ],
        Of::Unwritten { .. } => [
            "{file} 没能写入（{reason}）；请指定另一个文件",
            "{file} 沒能寫入（{reason}）；請指定另一個檔案",
            "{file} could not be written ({reason}); name another file",
            "{file} を書き込めませんでした（{reason}）。別のファイルを指定してください",
            "{file}: 쓰지 못했습니다({reason}). 다른 파일을 지정하십시오",
        ],
        Of::StandardOutput { .. } => [
            "标准输出没能写入（{reason}）",
            "標準輸出沒能寫入（{reason}）",
            "standard output could not be written ({reason})",
            "標準出力に書き込めませんでした（{reason}）",
            "표준 출력에 쓰지 못했습니다({reason})",
        ],
        Of::IsInput { .. } => [
            "{file} 是参与比较的文件，不会被覆盖；请指定另一个",
            "{file} 是參與比較的檔案，不會被覆寫；請指定另一個",
            "{file} is one of the files compared and is not overwritten; name another",
            "{file} は比べるファイルなので上書きしません。別のファイルを指定してください",
            "{file}: 비교하는 파일이므로 덮어쓰지 않습니다. 다른 파일을 지정하십시오",
        ],
        Of::IsList { .. } => [
            "{file} 是那份列表，不会被覆盖；请指定另一个",
            "{file} 是那份清單，不會被覆寫；請指定另一個",
            "{file} is the list and is not overwritten; name another",
            "{file} は一覧そのものなので上書きしません。別のファイルを指定してください",
            "{file}: 목록 파일이므로 덮어쓰지 않습니다. 다른 파일을 지정하십시오",
        ],
        Of::IsThere { .. } => [
            "{file} 已经存在，不会被覆盖；请用 --resume 接着做，或先删除它",
            "{file} 已經存在，不會被覆寫；請用 --resume 接著做，或先刪除它",
            "{file} is there already and is not overwritten; go on with --resume, or remove it",
            "{file} は既にあり、上書きしません。--resume で続けるか、削除してください",
            "{file}: 이미 있어 덮어쓰지 않습니다. --resume으로 이어 하거나 지우십시오",
        ],
        Of::IsBusy { .. } => [
            "另一次运行正在写 {file}；请等它结束，或指定另一个文件",
            "另一次執行正在寫 {file}；請等它結束，或指定另一個檔案",
            "another run is writing {file}; wait for it, or name another file",
            "別の実行が {file} に書き込み中です。終わるのを待つか、別のファイルを指定してください",
            "{file}: 다른 실행이 쓰고 있습니다. 끝나기를 기다리거나 다른 파일을 지정하십시오",
        ],
        Of::KeepsNothing { .. } => [
            "{file} 不是能保存各行的文件；请去掉 --resume",
            "{file} 不是能保存各行的檔案；請去掉 --resume",
            "{file} is no file that lines could be kept in; leave out --resume",
            "{file} は行を残せるファイルではありません。--resume を外してください",
            "{file}: 줄을 남겨 둘 수 있는 파일이 아닙니다. --resume을 빼십시오",
        ],
        Of::ResumeNeedsFile => [
            "--resume 要在文件里接着做；请用 --output 指定文件，不要用 -",
            "--resume 要在檔案裡接著做；請用 --output 指定檔案，不要用 -",
            "--resume goes on in a file; name it with --output instead of -",
            "--resume はファイルに続きを書きます。- ではなく --output でファイルを指定してください",
            "--resume은 파일에 이어 씁니다. - 대신 --output으로 파일을 지정하십시오",
        ],
        Of::LinesUnwritten { .. } => [
            "各行没能写入（{reason}）；请检查磁盘，再用 --resume 接着做",
            "各行沒能寫入（{reason}）；請檢查磁碟，再用 --resume 接著做",
            "the lines could not be written ({reason}); check the disk, then go on with --resume",
            "行を書き込めませんでした（{reason}）。ディスクを確かめ、--resume で続けてください",
            "줄을 쓰지 못했습니다({reason}). 디스크를 확인한 뒤 --resume으로 이어 하십시오",
        ],
        Of::ListMissing { .. } => [
            "列表 {file}：没有这个文件；请指定一个每行有两个路径、以制表符隔开的文件",
            "清單 {file}：沒有這個檔案；請指定一個每行有兩個路徑、以定位字元隔開的檔案",
            "the list {file}: there is no such file; name a file of lines with two paths and a tab between them",
            "一覧 {file}：そのファイルはありません。各行にパスを二つタブで区切って書いたファイルを指定してください",
            "목록 {file}: 그런 파일이 없습니다. 줄마다 경로 두 개를 탭으로 나눈 파일을 지정하십시오",
        ],
        Of::ListIsFolder { .. } => [
            "列表 {file} 是文件夹；请指定一个每行有两个路径、以制表符隔开的文件",
            "清單 {file} 是資料夾；請指定一個每行有兩個路徑、以定位字元隔開的檔案",
            "the list {file} is a folder; name a file of lines with two paths and a tab between them",
            "一覧 {file} はフォルダーです。各行にパスを二つタブで区切って書いたファイルを指定してください",
            "목록 {file}: 폴더입니다. 줄마다 경로 두 개를 탭으로 나눈 파일을 지정하십시오",
        ],
        Of::MayNotReadList { .. } => [
            "列表 {file}：没有权限读取；请指定一个每行有两个路径、以制表符隔开的文件",
            "清單 {file}：沒有權限讀取；請指定一個每行有兩個路徑、以定位字元隔開的檔案",
            "the list {file}: you are not allowed to read it; name a file of lines with two paths and a tab between them",
            "一覧 {file}：読む権限がありません。各行にパスを二つタブで区切って書いたファイルを指定してください",
            "목록 {file}: 읽을 권한이 없습니다. 줄마다 경로 두 개를 탭으로 나눈 파일을 지정하십시오",
        ],
        Of::ListUnread { .. } => [
            "列表 {file} 没能读取（{reason}）；请指定一个每行有两个路径、以制表符隔开的文件",
            "清單 {file} 沒能讀取（{reason}）；請指定一個每行有兩個路徑、以定位字元隔開的檔案",
            "the list {file} could not be read ({reason}); name a file of lines with two paths and a tab between them",
            "一覧 {file} を読めませんでした（{reason}）。各行にパスを二つタブで区切って書いたファイルを指定してください",
            "목록 {file}: 읽지 못했습니다({reason}). 줄마다 경로 두 개를 탭으로 나눈 파일을 지정하십시오",
        ],
        Of::KeptUnread { .. } => [
            "{file} 没能读取（{reason}）；请指定另一个文件",
            "{file} 沒能讀取（{reason}）；請指定另一個檔案",
            "{file} could not be read ({reason}); name another file",
            "{file} を読めませんでした（{reason}）。別のファイルを指定してください",
            "{file}: 읽지 못했습니다({reason}). 다른 파일을 지정하십시오",
        ],
        Of::NotOfPairs { .. } => [
            "{file} 的第 {line} 行不是 --pairs 写的；请指定另一个文件，或不用 --resume 重新开始",
            "{file} 的第 {line} 行不是 --pairs 寫的；請指定另一個檔案，或不用 --resume 重新開始",
            "line {line} of {file} was not written by --pairs; name another file, or start anew without --resume",
            "{file} の {line} 行目は --pairs が書いたものではありません。別のファイルを指定するか、--resume なしで始め直してください",
            "{file}: {line}번째 줄은 --pairs가 쓴 것이 아닙니다. 다른 파일을 지정하거나 --resume 없이 다시 시작하십시오",
        ],
        Of::OfOtherPair { .. } => [
            "{file} 的第 {line} 行不是 {list} 中第 {line} 对的；请指定另一个文件，或不用 --resume 重新开始",
            "{file} 的第 {line} 行不是 {list} 中第 {line} 對的；請指定另一個檔案，或不用 --resume 重新開始",
            "line {line} of {file} is not that of pair {line} of {list}; name another file, or start anew without --resume",
            "{file} の {line} 行目は {list} の {line} 組目のものではありません。別のファイルを指定するか、--resume なしで始め直してください",
            "{file}: {line}번째 줄은 {list}의 {line}번째 쌍의 것이 아닙니다. 다른 파일을 지정하거나 --resume 없이 다시 시작하십시오",
        ],
        Of::MadeOtherwise { .. } => [
            "{file} 的第 {line} 行是用另一个 --ignore 或 --full 做的；请指定另一个文件，或不用 --resume 重新开始",
            "{file} 的第 {line} 行是用另一個 --ignore 或 --full 做的；請指定另一個檔案，或不用 --resume 重新開始",
            "line {line} of {file} was made with another --ignore or --full; name another file, or start anew without --resume",
            "{file} の {line} 行目は別の --ignore か --full で作られたものです。別のファイルを指定するか、--resume なしで始め直してください",
            "{file}: {line}번째 줄은 다른 --ignore나 --full로 만든 것입니다. 다른 파일을 지정하거나 --resume 없이 다시 시작하십시오",
        ],
        Of::PairsFailed { .. } => [
            "{done} 对中有 {failed} 对失败；原因写在各自的行里",
            "{done} 對中有 {failed} 對失敗；原因寫在各自的行裡",
            "{failed} of {done} pairs failed; their lines say why",
            "{done} 組のうち {failed} 組が失敗しました。理由はそれぞれの行にあります",
            "{done}쌍 가운데 {failed}쌍이 실패했습니다. 까닭은 해당 줄에 있습니다",
        ],
        Of::Interrupted => [
            "已中断；同一命令加上 --resume 可以从这里接着做",
            "已中斷；同一命令加上 --resume 可以從這裡接著做",
            "interrupted; the same command with --resume goes on from here",
            "中断しました。同じコマンドに --resume を付けると続きから始めます",
            "중단했습니다. 같은 명령에 --resume을 붙이면 여기서 이어집니다",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::{FileTrouble, file_trouble};
    use crate::i18n::Lang;

    #[test]
    fn every_language_names_the_file() {
        let (file, reason, list) = ("a.jsonl", "it is gone", "b.tsv");
        for lang in Lang::ALL {
            for trouble in [
                FileTrouble::IsFolder { file },
                FileTrouble::Unwritten { file, reason },
                FileTrouble::IsInput { file },
                FileTrouble::ListUnread { file, reason },
                FileTrouble::OfOtherPair { file, line: 3, list },
                FileTrouble::MadeOtherwise { file, line: 3 },
            ] {
                let said = file_trouble(trouble, lang);
                assert!(said.contains(file) && !said.contains('{'), "{said}");
            }
        }
    }
}
