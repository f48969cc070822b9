//! What the window says of files, sessions and decisions after something happened.

use super::Phrases;
use crate::i18n::Lang;

impl Phrases {
    /// Of the session file that is open something was not saved: from when, and with how many notes.
    pub fn newer_work(self, when: &str, notes: usize) -> String {
        let notes =
            if notes > 0 { format!("{}{}", self.list_comma(), self.notes(notes)) } else { String::new() };
        match self.0 {
            Lang::ZhHans => {
                format!("这个存档上次打开时还有没保存的改动（{when}{notes}）；显示的是存档里的内容")
            }
            Lang::ZhHant => {
                format!("這個存檔上次打開時還有沒儲存的改動（{when}{notes}）；顯示的是存檔裡的內容")
            }
            Lang::En => format!(
                "There is work on this session that was not saved ({when}{notes}); what is shown is what its file holds"
            ),
            Lang::Ja => format!(
                "この比較ファイルには保存されていない作業があります（{when}{notes}）。表示しているのはファイルの内容です"
            ),
            Lang::Ko => format!(
                "이 비교 파일에 저장되지 않은 작업이 있습니다({when}{notes}). 지금 보이는 것은 파일에 담긴 내용입니다"
            ),
        }
    }

    /// What was decided about two files earlier is applied again; `when` is “today”, “yesterday” or a date.
    pub fn decisions_applied(self, when: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("已沿用您{when}对这两个文件所作的人工对齐和取舍。"),
            Lang::ZhHant => format!("已沿用您{when}對這兩個檔案所作的人工對齊和取捨。"),
            Lang::En => format!("Your corrections of {when} to these two files are applied."),
            Lang::Ja => format!("以前（{when}）この2つのファイルに行った対応付けと除外を適用しました。"),
            Lang::Ko => format!("이 두 파일에 전에({when}) 지정한 대응과 제외를 적용했습니다."),
        }
    }

    /// Decisions about counterparts whose paragraphs have changed.
    pub fn corrections_gone(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("有 {count} 处人工对齐不再适用：所涉段落已改动。请核对后重新指定。"),
            Lang::ZhHant => format!("有 {count} 處人工對齊不再適用：所涉段落已更動。請核對後重新指定。"),
            Lang::En if count == 1 => {
                "One correction no longer applies, because its paragraphs have changed: check that place and correct it again.".to_owned()
            }
            Lang::En => format!(
                "{count} corrections no longer apply, because their paragraphs have changed: check those places and correct them again."
            ), Lang::Ja => format!("手動の対応 {count}件は、段落が変わったため適用できません。該当箇所を確認し、指定し直してください。"), Lang::Ko => format!("수동 대응 {count}건은 문단이 바뀌어 적용되지 않습니다. 해당 위치를 확인하고 다시 지정하십시오."),
        }
    }

    /// Said where a setting or recent could not be saved.
    pub fn not_saved(self, path: &str, reason: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("无法保存 {path}（{reason}）；请检查磁盘空间和权限"),
            Lang::ZhHant => format!("無法儲存 {path}（{reason}）；請檢查磁碟空間和權限"),
            Lang::En => format!("{path} could not be saved ({reason}); check disk space and permissions"),
            Lang::Ja => format!(
                "{path} を保存できませんでした（{reason}）。ディスクの空き容量とアクセス権を確認してください"
            ),
            Lang::Ko => {
                format!("{path} 파일을 저장하지 못했습니다({reason}). 디스크 여유 공간과 권한을 확인하십시오")
            }
        }
    }

    /// A file that was read again because it had changed.
    pub fn reloaded(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{name} 有变化，已重新载入"),
            Lang::ZhHant => format!("{name} 有變化，已重新載入"),
            Lang::En => format!("{name} has changed and was read again"),
            Lang::Ja => format!("{name} が変更されたため、再読み込みしました"),
            Lang::Ko => format!("{name} 파일이 바뀌어 다시 읽었습니다"),
        }
    }

    /// A session file of a newer program.
    pub fn session_newer(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => {
                format!("{path} 由更新版本的 Variorum 保存，这个版本读不了；请更新程序。文件没有改动")
            }
            Lang::ZhHant => {
                format!("{path} 由更新版本的 Variorum 儲存，這個版本讀不了；請更新程式。檔案沒有改動")
            }
            Lang::En => format!(
                "{path} was saved by a newer Variorum and cannot be read by this one; update the program. The file is untouched"
            ),
            Lang::Ja => format!(
                "{path} は新しいバージョンの Variorum で保存されたもので、このバージョンでは開けません。プログラムを更新してください。ファイルは変更していません"
            ),
            Lang::Ko => format!(
                "{path} 파일은 더 새로운 Variorum에서 저장한 것이어서 이 버전으로는 읽을 수 없습니다. 프로그램을 업데이트하십시오. 파일은 그대로입니다"
            ),
        }
    }

    /// A file that is no session, or a damaged one.
    pub fn session_damaged(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{path} 不是比较存档，或已损坏；请换一个文件，或打开它的备份"),
            Lang::ZhHant => format!("{path} 不是比較存檔，或已損壞；請換一個檔案，或開啟它的備份"),
            Lang::En => {
                format!("{path} is no session file, or a damaged one; choose another, or a copy of it")
            }
            Lang::Ja => format!(
                "{path} は比較ファイルではないか、破損しています。別のファイルかバックアップを開いてください"
            ),
            Lang::Ko => {
                format!("{path} 파일은 비교 파일이 아니거나 손상되었습니다. 다른 파일이나 백업을 여십시오")
            }
        }
    }

    /// A file that is another one than when the session was saved; `kept` where the text of then is at hand.
    pub fn changed_since(self, name: &str, kept: bool) -> String {
        match (self.0, kept) {
            (Lang::ZhHans, true) => {
                format!("{name} 在保存之后有改动，显示的是现在的文件；存档里还有当时的文字")
            }
            (Lang::ZhHans, false) => format!("{name} 在保存之后有改动，显示的是现在的文件"),
            (Lang::ZhHant, true) => {
                format!("{name} 在儲存之後有改動，顯示的是現在的檔案；存檔裡還有當時的文字")
            }
            (Lang::ZhHant, false) => format!("{name} 在儲存之後有改動，顯示的是現在的檔案"),
            (Lang::En, true) => format!(
                "{name} has changed since the session was saved; the file as it is now is shown, and the session keeps the text of then"
            ),
            (Lang::En, false) => {
                format!("{name} has changed since the session was saved; the file as it is now is shown")
            }
            (Lang::Ja, true) => format!(
                "{name} は比較の保存後に変更されており、現在のファイルを表示しています。比較ファイルには保存時の本文も残っています"
            ),
            (Lang::Ja, false) => {
                format!("{name} は比較の保存後に変更されており、現在のファイルを表示しています")
            }
            (Lang::Ko, true) => format!(
                "{name} 파일이 비교를 저장한 뒤에 바뀌어 지금 파일을 표시합니다. 비교 파일에는 저장 당시의 본문도 남아 있습니다"
            ),
            (Lang::Ko, false) => format!("{name} 파일이 비교를 저장한 뒤에 바뀌어 지금 파일을 표시합니다"),
        }
    }

    /// A file of a session that is gone.
    pub fn missing_source(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => {
                format!("找不到 {path}；请放回原处再打开存档，或把它现在的文件拖到这里。笔记都还在")
            }
            Lang::ZhHant => {
                format!("找不到 {path}；請放回原處再開啟存檔，或把它現在的檔案拖到這裡。筆記都還在")
            }
            Lang::En => format!(
                "{path} is not where it was; put it back and open the session again, or drop the file here from where it is now. Notes are kept"
            ),
            Lang::Ja => format!(
                "{path} が元の場所にありません。元に戻して比較を開き直すか、現在の場所からここへドロップしてください。メモは残っています"
            ),
            Lang::Ko => format!(
                "{path} 파일이 원래 위치에 없습니다. 제자리에 두고 비교를 다시 열거나, 지금 있는 곳에서 여기로 끌어다 놓으십시오. 메모는 남아 있습니다"
            ),
        }
    }

    /// A file that is gone while its text is in the session.
    pub fn kept_text(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("找不到 {name}，显示的是存档里的文字；要用文件，请放回原处再打开存档"),
            Lang::ZhHant => format!("找不到 {name}，顯示的是存檔裡的文字；要用檔案，請放回原處再開啟存檔"),
            Lang::En => format!(
                "{name} is not where it was; the text kept in the session is shown. To use the file, put it back and open the session again"
            ),
            Lang::Ja => format!(
                "{name} が元の場所にないため、保存された本文を表示しています。ファイルを使うには、元に戻して比較を開き直してください"
            ),
            Lang::Ko => format!(
                "{name} 파일이 원래 위치에 없어 저장된 본문을 표시합니다. 파일을 쓰려면 제자리에 두고 비교를 다시 여십시오"
            ),
        }
    }

    /// Said where a session was opened together with other files.
    pub fn only_session(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("只打开了比较存档，另外 {count} 个文件没有打开；请在它之后再打开"),
            Lang::ZhHant => format!("只開啟了比較存檔，另外 {count} 個檔案沒有開啟；請在它之後再開啟"),
            Lang::En => {
                format!("Only the session was opened; open the other {count} after it")
            }
            Lang::Ja => format!("比較ファイルだけを開きました。ほかの {count}件は続けて開いてください"),
            Lang::Ko => format!("비교 파일만 열었습니다. 나머지 {count}개는 이어서 여십시오"),
        }
    }

    /// Said after a report was written.
    pub fn exported(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("报告已写入 {path}"),
            Lang::ZhHant => format!("報告已寫入 {path}"),
            Lang::En => format!("The report is in {path}"),
            Lang::Ja => format!("レポートを {path} に書き出しました"),
            Lang::Ko => format!("보고서를 저장했습니다: {path}"),
        }
    }

    /// Said after a session was saved, with the name of its file.
    pub fn session_saved(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("已保存：{name}"),
            Lang::ZhHant => format!("已儲存：{name}"),
            Lang::En => format!("Saved: {name}"),
            Lang::Ja => format!("保存しました：{name}"),
            Lang::Ko => format!("저장했습니다: {name}"),
        }
    }

    /// Said above the notices that are shown: there are so many older ones.
    pub fn earlier_notices(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("还有较早的提示 {count} 条"),
            Lang::ZhHant => format!("還有較早的提示 {count} 則"),
            Lang::En if count == 1 => "1 earlier notice".to_owned(),
            Lang::En => format!("{count} earlier notices"),
            Lang::Ja => format!("以前の通知がほかに {count}件"),
            Lang::Ko => format!("이전 알림 {count}건 더 있음"),
        }
    }

    /// Said where a report would have replaced one of the files it tells of.
    pub fn is_source(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{path} 是正在比较的文件，没有覆盖；请换一个文件名"),
            Lang::ZhHant => format!("{path} 是正在比較的檔案，沒有覆寫；請換一個檔名"),
            Lang::En => {
                format!("{path} is one of the files compared and was not replaced; choose another name")
            }
            Lang::Ja => {
                format!("{path} は比較中のファイルのため、上書きしませんでした。別の名前を指定してください")
            }
            Lang::Ko => {
                format!("{path} 파일은 비교 중인 파일이어서 덮어쓰지 않았습니다. 다른 이름을 지정하십시오")
            }
        }
    }

    /// Said after a source was taken out.
    pub fn source_removed(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("已移除来源“{name}”"),
            Lang::ZhHant => format!("已移除來源「{name}」"),
            Lang::En => format!("“{name}” was taken out"),
            Lang::Ja => format!("記事「{name}」を取り除きました"),
            Lang::Ko => format!("“{name}” 기사를 뺐습니다"),
        }
    }

    /// Said after files were opened that were there already, each with the name of what it repeats.
    pub fn repeats(self, repeats: &[(String, String)]) -> String {
        let one = |(new, old): &(String, String)| match self.0 {
            _ if new == old => new.clone(),
            Lang::ZhHans => format!("{new}（即 {old}）"),
            Lang::ZhHant => format!("{new}（即 {old}）"),
            Lang::En => format!("{new} (the same as {old})"),
            Lang::Ja => format!("{new}（{old} と同じ）"),
            Lang::Ko => format!("{new}({old} 파일과 같음)"),
        };
        let list = repeats.iter().map(one).collect::<Vec<_>>().join(self.list_comma());
        match self.0 {
            Lang::ZhHans => format!("内容重复，没有再次列入：{list}"),
            Lang::ZhHant => format!("內容重複，沒有再次列入：{list}"),
            Lang::En => format!("Loaded already and not listed twice: {list}"),
            Lang::Ja => format!("すでに読み込み済みのため、追加しませんでした：{list}"),
            Lang::Ko => format!("이미 읽은 내용이어서 다시 넣지 않았습니다: {list}"),
        }
    }

    /// A program fault on a worker: the only sentence that is our fault.
    pub fn worker_failed(self, what: &str) -> String {
        match self.0 {
            Lang::ZhHans => {
                format!("处理 {what} 时程序内部出错，其他内容不受影响；请换一个文件，并把此文件报告给开发者")
            }
            Lang::ZhHant => {
                format!("處理 {what} 時程式內部出錯，其他內容不受影響；請換一個檔案，並把此檔案回報給開發者")
            }
            Lang::En => format!(
                "The program failed on {what}; nothing else is lost. Try another file, and report this one"
            ),
            Lang::Ja => format!(
                "{what} の処理中にプログラム内部でエラーが発生しました。ほかの内容に影響はありません。別のファイルを使い、このファイルを開発者に報告してください"
            ),
            Lang::Ko => format!(
                "{what} 처리 중 프로그램 내부 오류가 났습니다. 다른 내용에는 영향이 없습니다. 다른 파일을 쓰고 이 파일을 개발자에게 알려 주십시오"
            ),
        }
    }
}
