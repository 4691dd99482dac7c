/**
 * The types of the whole API. Written by `npm run api:types` from the platform's own description: not to be edited.
 * Refusals are left out, because every one of them is a problem and reaches a page as `RequestRefused`.
 */
export interface paths {
    readonly "/api/collection/audit/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部差异 · Every difference of these books */
        readonly get: operations["get_collection_audit_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务发布的全部事件，按日志次序 · Everything that this service published, in the order of the log */
        readonly get: operations["get_collection_audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/audit/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部物品 · Every item of these books */
        readonly get: operations["get_collection_audit_holdings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/audit/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部运单 · Every shipment of these books */
        readonly get: operations["get_collection_audit_shipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/audit/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 终端签署的全部原文 · What devices have signed and was done, word for word */
        readonly get: operations["get_collection_audit_statements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/bookings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 预约交投：到站，或上门回收 · Books a day and window for goods that somebody brings or has fetched at the door
         * @description By staff of the site for somebody on the phone or at the counter, or by a program on behalf of an app. The consignor is registered first; address and note are kept sealed under the key of that person.
         */
        readonly post: operations["post_collection_bookings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/bookings/{bookingId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 取消预约并删除上门地址 · Calls a booking off; where it was to be fetched is deleted */
        readonly post: operations["post_collection_bookings_bookingId_cancellation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/bookings/{bookingId}/contact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 查看预约的联系人与上门地址；每次查看均留痕并供审计 · Whom to call and where to go, in plain, while the booking is open; each request is a record that the auditor sees */
        readonly post: operations["post_collection_bookings_bookingId_contact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/bus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务事件的收发情况 · How events reach this service and leave it */
        readonly get: operations["get_collection_bus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/closures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 以结果办结在库物品，全部或全不 · End the life of items in stock with an outcome, all or none */
        readonly post: operations["post_collection_closures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 登记交投人（须经同意），应答一律脱敏 · Registers a consignor at a site, with consent; the answer is masked
         * @description Everything is optional and each value names its purpose; what the purpose has no use for is refused. Somebody with the same ID number or USCC is the same consignor.
         */
        readonly post: operations["post_collection_consignors"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/{consignorId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查看一位交投人（脱敏） · One consignor of a site, masked */
        readonly get: operations["get_collection_consignors_consignorId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/{consignorId}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 更正交投人信息 · Puts right what was written wrong; the answer is masked */
        readonly post: operations["post_collection_consignors_consignorId_corrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/{consignorId}/erasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 删除一人的个人信息：事实保留，身份不可再读 · Erases a person: the facts stay, and nobody can read any more who it was
         * @description Refused with its grounds and their end where something has to be kept.
         */
        readonly post: operations["post_collection_consignors_consignorId_erasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/{consignorId}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 应本人要求导出其全部信息；导出本身也留痕 · Everything that is held about a person, for that person; itself a reading */
        readonly get: operations["get_collection_consignors_consignorId_export"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/{consignorId}/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 为说明的用途查看个人信息原文；每次查看均留痕并供审计 · The plain values of a person, for a stated purpose; each request is a record that the auditor sees */
        readonly post: operations["post_collection_consignors_consignorId_readings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 按完整号码查找本站点的交投人，应答脱敏 · Finds the consignors of a site by a whole number; the answer is masked
         * @description A POST, so that the number stands in no address and no log.
         */
        readonly post: operations["post_collection_consignors_search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/consignors/wanted-data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 按品类与金额应收集的个人信息及用途（最小必要） · What may be asked of a person for these goods and this money, and what for; nothing else is kept */
        readonly get: operations["get_collection_consignors_wanteddata"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/data-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 个人信息密钥环及更换进度 · Which keys wrap the keys of personal data, and how far a change of them has come */
        readonly get: operations["get_collection_datakeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/data-keys/rewrapping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 用当前密钥重新包裹一批个人信息密钥，重复至无剩余 · Wraps one batch of keys under the current key of the ring; ask again until none is left */
        readonly post: operations["post_collection_datakeys_rewrapping"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 未能生效的事件及其后排队的事件（不含事件记录） · Events that could not take effect, and those that wait behind them, without their records
         * @description What waits comes in its order, what is over with the latest first.
         */
        readonly get: operations["get_collection_deadletters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/dead-letters/{eventId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个未能生效的事件，含事件记录与完整错误 · One event that could not take effect, with its record and the whole error */
        readonly get: operations["get_collection_deadletters_eventId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/dead-letters/{eventId}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 永久放弃该事件：保留经办人、时间与理由，其后排队的事件按次序继续 · Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
        readonly post: operations["post_collection_deadletters_eventId_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/dead-letters/{eventId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 按次序重试该事件及同一对象排队的事件 · Try a dead letter and those of its key again, in their order */
        readonly post: operations["post_collection_deadletters_eventId_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/dead-letters/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 重试全部事件；数秒内未完成的部分在后台继续 · Try all dead letters again; what is not through after some seconds goes on by itself */
        readonly post: operations["post_collection_deadletters_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所的差异，最新的在前 · Differences of a site, newest first */
        readonly get: operations["get_collection_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/discrepancies/{discrepancyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项差异及当前方案 · One difference with the proposal that stands */
        readonly get: operations["get_collection_discrepancies_discrepancyId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/discrepancies/{discrepancyId}/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 同意对方的方案 · Agree to the proposal of the other side */
        readonly post: operations["post_collection_discrepancies_discrepancyId_agreements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/discrepancies/{discrepancyId}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 提出处理方案，取代先前方案 · Propose how to settle; replaces the proposal before */
        readonly post: operations["post_collection_discrepancies_discrepancyId_proposals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 声明要上传的照片或文件，取得上传地址 · Announce a photo or document, and get the address to upload it to
         * @description The answer names an address for tus 1.0: send the bytes there by `PATCH` in pieces of up to 8 MB, ask by `HEAD` where to go on. With the last piece the file is compared with its SHA-256 and examined.
         */
        readonly post: operations["post_collection_files"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个文件的存档信息 · What is kept of a file */
        readonly get: operations["get_collection_files_fileId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files/{fileId}/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 照片、缩略图或文件的短时链接，最长五分钟 · A link to a picture, its thumbnail or a document, for five minutes at most */
        readonly get: operations["get_collection_files_fileId_link"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files/{fileId}/original-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 上传原件的短时链接，仅限审计；记录读取人和目的 · A link to the file as it was uploaded, for auditors; who asks and what for is kept */
        readonly post: operations["post_collection_files_fileId_originallink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 链接所指的内容 · The bytes that a link leads to */
        readonly get: operations["get_collection_files_content"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files/lookalikes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 用于不同物品的相同或相似照片，最新的在前 · Pictures that are the evidence of two different things, newest first; `next` continues */
        readonly get: operations["get_collection_files_lookalikes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/files/uploads/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 上传进度；HEAD 即 tus 1.0 的查询 · How far an upload is; HEAD is the question of tus 1.0 */
        readonly get: operations["get_collection_files_uploads_fileId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** 上传下一段（tus 1.0） · Send the next piece of an upload (tus 1.0) */
        readonly patch: operations["patch_collection_files_uploads_fileId"];
        readonly trace?: never;
    };
    readonly "/api/collection/genuine/{kind}/{id}/{proof}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单据真伪核验页：真实、已变更、已作废或无法核实；不含个人信息和价格 · The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices */
        readonly get: operations["get_collection_genuine_kind_id_proof"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程是否存活 · Is the process alive? */
        readonly get: operations["get_collection_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 是否可以工作；不可以时以 503 返回同样的内容；各项检查只告知本机和已登录者 · Can work be done? 503 with the same body when not; the checks are told on this machine and to who is signed in */
        readonly get: operations["get_collection_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 写入核查过的行，每次至多 1000 行；重复发送不会重复登记 · Write rows of a workbook that was checked, up to 1,000 at once; the same again writes nothing twice
         * @description The file is sent again with the digest that the check answered; rows that are not named stay out. Opening stock counts as stock of the site and in no figure of hand-ins. `override` is the word of whoever sends the file.
         */
        readonly post: operations["post_collection_imports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/imports/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 逐行核查导入文件，不写入任何数据 · What writing each row of a workbook would answer now; nothing is written
         * @description Rows are read and decided by the rules of a hand-in: classes, weights, check digits, licences, tariffs, dates, and what is in stock or twice in the file. The id of a row follows from the site and its record number, so that a file that is sent again, also after it was mended, writes nothing twice. Formulas are refused and never worked out. One file at a time is checked at a site: a second one is told who began the first and when.
         */
        readonly post: operations["post_collection_imports_check"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/imports/template": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 导入模板（Excel）：旧交投记录或期初库存，附填写说明和可用类别 · The Excel template of a site for hand-ins from older books or for its opening stock */
        readonly get: operations["get_collection_imports_template"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/intakes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 交投登记：一件物品或一批物料进入网络 · Register one hand-in: an item or lot enters the network
         * @description The body is a row with siteId: id (UUIDv7, becomes the item), classCode, identifiers [{kind, value}], grams, consignor {kind: anonymous | person (idNumber?, phone? with consent {version, at}, or consignorId) | organisation (uscc? or consignorId)}, paidFen, evidence [{kind, sha256, note?}], details? {field: value, as the form of the family asks}, occurredAt, attendantId?, bookingId?, override? {supervisorId, reason, releaseId?}, statement? {deviceId, personId, deviceTime, value, salt?}. An override is the word of the supervisor who sends the row, or of one who released it beforehand (`/api/collection/releases`, act `intake.register`, body the row without `siteId`, `override` and `statement`). A row that a device signed carries its `statement`: `value` is ES256 over the canonical JSON (RFC 8785) of {act: "intake.register", id, siteId, deviceId, personId, deviceTime, body}, where body is the row without `statement`, and its consignor, where it says more than `kind`, is {kind, sha256: SHA-256 in hex of salt followed by the canonical JSON of the consignor}. What was signed when the device was revoked or expired is put aside and answered with 202.
         */
        readonly post: operations["post_collection_intakes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/intakes/{itemId}/receipt.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 交投收据（PDF，80 毫米），不含个人信息 · The receipt of a hand-in as PDF, 80 mm; it names no person */
        readonly get: operations["get_collection_intakes_itemId_receiptpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/intakes/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 批量登记（每次至多 1000 行），逐行应答，互不影响 · Register up to 1,000 hand-ins of a site; each row has its own answer and spoils no other
         * @description Each row: id (UUIDv7, becomes the item), classCode, identifiers [{kind, value}], grams, consignor {kind: anonymous | person (idNumber?, phone? with consent {version, at}, or consignorId) | organisation (uscc? or consignorId)}, paidFen, evidence [{kind, sha256, note?}], details? {field: value, as the form of the family asks}, occurredAt, attendantId?, bookingId?, override? {supervisorId, reason, releaseId?}, statement? {deviceId, personId, deviceTime, value, salt?}. An override is the word of the supervisor who sends the row, or of one who released it beforehand (`/api/collection/releases`, act `intake.register`, body the row without `siteId`, `override` and `statement`). A row that a device signed carries its `statement`: `value` is ES256 over the canonical JSON (RFC 8785) of {act: "intake.register", id, siteId, deviceId, personId, deviceTime, body}, where body is the row without `statement`, and its consignor, where it says more than `kind`, is {kind, sha256: SHA-256 in hex of salt followed by the canonical JSON of the consignor}. What was signed when the device was revoked or expired is put aside and answered with 202.
         */
        readonly post: operations["post_collection_intakes_batch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/items/{itemId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级台账中的一件物品 · What this tier knows of one item */
        readonly get: operations["get_collection_items_itemId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/items/{itemId}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 以新记录更正未经他站的在库物品的重量 · Correct the weight of an item in stock that no other site ever had, by a new fact */
        readonly post: operations["post_collection_items_itemId_corrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/items/{itemId}/description": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 补填或更正物品的分类信息（整体替换），规则存疑的只提示 · Say anew, whole, what the form of its family says of an item; what the rules doubt is told and not refused
         * @description Whoever takes back what an act would have stopped at, such as a suspicion of theft or a pledge, needs `override` by a supervisor of the site (`description.lifts-stop`).
         */
        readonly post: operations["post_collection_items_itemId_description"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/items/{itemId}/family": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品的分类信息、已做步骤、各环节还缺什么及所依据的规则 · What the form of its family says of an item, its steps, what each act still waits for, and the rules behind it */
        readonly get: operations["get_collection_items_itemId_family"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/items/{itemId}/label.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品标签（PDF，60×40 毫米）：二维码、Code 128、DataMatrix · The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix */
        readonly get: operations["get_collection_items_itemId_labelpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/items/{itemId}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 记录对物品做过的步骤（或尝试未成功） · Record a step that its family asks for and that was done to an item, or tried in vain
         * @description The witness is named by whoever records the step and is checked to work at the site; nothing here shows that they agreed.
         */
        readonly post: operations["post_collection_items_itemId_steps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/proposed-corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所提出或待其答复的更正，最新的在前 · Corrections that a site proposed or is asked for, newest first */
        readonly get: operations["get_collection_proposedcorrections"];
        readonly put?: never;
        /** 更正物品的登记内容：未经他站则自行更正，否则向对方提出 · Correct what was recorded of an item: alone while no other site ever had it, else as a proposal to the other */
        readonly post: operations["post_collection_proposedcorrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/proposed-corrections/{correctionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项更正 · One correction, as its sides have it */
        readonly get: operations["get_collection_proposedcorrections_correctionId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/proposed-corrections/{correctionId}/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 同意对方提出的更正 · Agree to what the other side corrects */
        readonly post: operations["post_collection_proposedcorrections_correctionId_agreements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/proposed-corrections/{correctionId}/refusals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 不同意对方的更正，或撤回本方提出的更正 · Decline what the other side corrects, or withdraw one’s own proposal */
        readonly post: operations["post_collection_proposedcorrections_correctionId_refusals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 个人信息查看记录（供审计） · Who saw plain values of persons, when, which, what for and from where */
        readonly get: operations["get_collection_readings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/releases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 主管放行一条记录：仅对该记录一次有效 · A supervisor of the site releases one record that a rule or doubt holds back
         * @description By the supervisor, signed in (on the tablet by PIN). `digest` is SHA-256 in hex of the canonical JSON (RFC 8785) of {act, siteId, recordId, body}, body being what will be sent, with the ids in its path, without `override` and `statement`. Whoever then sends the record names the release as `override.releaseId` with the same supervisor and reason; it is good once, for this record alone, for 72 hours; that of a dispatch only for the list as it was sealed when it was released.
         */
        readonly post: operations["post_collection_releases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所发出或到达的运单，最新的在前 · Shipments from or to a site, newest first */
        readonly get: operations["get_collection_shipments"];
        readonly put?: never;
        /** 新建运单草稿 · Open a shipment: a list that is empty at first */
        readonly post: operations["post_collection_shipments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一张运单及其清单 · One shipment with its list, as its sender or receiver has it */
        readonly get: operations["get_collection_shipments_shipmentId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 取消运单，物品退回库存 · Give the shipment up; its items are in stock again */
        readonly post: operations["post_collection_shipments_shipmentId_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 发运：物品的保管责任转入运单 · Hand the sealed list to the truck: the shipment holds the items from now on */
        readonly post: operations["post_collection_shipments_shipmentId_dispatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 在草稿运单中增减物品和容器，全部成功或全部不变 · Put items and containers on the list of a draft, or take them off: all of it or nothing */
        readonly post: operations["post_collection_shipments_shipmentId_lines"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 运单中的危险废物及其转移联单、确认期限 · The hazardous wastes of a shipment and their transfer manifests, with the last day of the confirmation */
        readonly get: operations["get_collection_shipments_shipmentId_manifests"];
        readonly put?: never;
        /** 登记一种危险废物的转移联单；以同一联单编号重新登记即为更正 · State the transfer manifest of one hazardous waste on a sealed list; under its own id again, put it right */
        readonly post: operations["post_collection_shipments_shipmentId_manifests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/manifests/{manifestId}/sheet.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 危险废物转移联单（PDF，A4），系统格式并注明 · A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so */
        readonly get: operations["get_collection_shipments_shipmentId_manifests_manifestId_sheetpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/manifests/{manifestId}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 作废一份尚未确认的转移联单；其编号不再使用 · Take a transfer manifest back that nobody has confirmed; its number is never used again */
        readonly post: operations["post_collection_shipments_shipmentId_manifests_manifestId_void"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/note.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 运单（PDF，A4）：封存清单、摘要、签名、车辆与司机号 · The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers */
        readonly get: operations["get_collection_shipments_shipmentId_notepdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/recoveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 提议补签：说明缺谁的签字及原因，并签字确认清单 · Say which signature is missing and why, and sign that the handover was as its list says */
        readonly post: operations["post_collection_shipments_shipmentId_recoveries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/recoveries/{recoveryId}/agreement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 确认对方提出的补签：缺失的签字由此补上 · Sign the recovery that the other side proposed: from now on the missing signature counts as recovered */
        readonly post: operations["post_collection_shipments_shipmentId_recoveries_recoveryId_agreement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/seal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 封单：清单此后不可改动 · Seal the list: from now on it cannot change unseen */
        readonly post: operations["post_collection_shipments_shipmentId_seal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 交接签字：谁已签，缺谁的 · Who signed a handover, and whose signature is missing */
        readonly get: operations["get_collection_shipments_shipmentId_signatures"];
        readonly put?: never;
        /**
         * 为一方签字：本人登录、设备密钥，或他人的一次性口令 · Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another
         * @description What a device signed when it was revoked, expired or not enrolled yet is put aside and answered with 202: somebody of the site decides about it.
         */
        readonly post: operations["post_collection_shipments_shipmentId_signatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/signing-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 获取一次性口令，用于在对方设备上签字；每次都换新的 · A one-time code by which you sign this handover on the device of the other side; another one each time */
        readonly post: operations["post_collection_shipments_shipmentId_signingcodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/shipments/{shipmentId}/unseal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 拆封，须说明原因 · Open a sealed list again, with the reason */
        readonly post: operations["post_collection_shipments_shipmentId_unseal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级场所 · The sites of this tier, as the registry told */
        readonly get: operations["get_collection_sites"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/bookings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 站点的预约，按日期与时段排序 · What a site expects, by day and hour; `next` continues */
        readonly get: operations["get_collection_sites_siteId_bookings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所库存明细，按编号排序 · Items in the stock of a site, by id; `next` continues */
        readonly get: operations["get_collection_sites_siteId_items"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/keeping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所资料保存期限：各类记录、拆解录像的存放与到期 · What a site has to keep and until when, where the videos of dismantling are, and what is over its time */
        readonly get: operations["get_collection_sites_siteId_keeping"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所收发危险废物的转移联单：待确认的（最早的在前）或按编号查找，以及缺少联单的运单 · Manifests of what a site sends and receives: those that wait, the oldest first, or those by number; and wastes that lack one */
        readonly get: operations["get_collection_sites_siteId_manifests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/put-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询暂存待定的终端记录 · What devices of the site signed when they were not to be trusted: open for a decision, or all */
        readonly get: operations["get_collection_sites_siteId_putaside"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/put-aside/{actId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 裁定暂存记录：采纳或不采纳 · Admits what was put aside, under its original ids, or rejects it; either way it is kept
         * @description Refused, too, with what the operation itself is refused with that was put aside; then it stays open.
         */
        readonly post: operations["post_collection_sites_siteId_putaside_actId_decision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所库存（按类别，件数与克数） · What a site has, by class, in items and grams */
        readonly get: operations["get_collection_sites_siteId_stock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/storage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所贮存明细，先到的在前，附贮存期限 · What lies at a site, what came first first, with the days that it may lie; `next` continues */
        readonly get: operations["get_collection_sites_siteId_storage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/collection/sites/{siteId}/storage-limits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所贮存量与当日规则上限、场所面积与规则要求的对照 · What lies at a site against the limits that rules set there today, and its size against what they ask */
        readonly get: operations["get_collection_sites_siteId_storagelimits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/.well-known/jwks.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 校验访问令牌的公钥 · The public keys that access tokens are checked by */
        readonly get: operations["get_registry_wellknown_jwksjson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/areas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询下级区划；不填上级时为省级 · The areas right below another, or the provinces */
        readonly get: operations["get_registry_areas"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/areas/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 区划详情及其各级上级 · One area, and the areas that it lies in */
        readonly get: operations["get_registry_areas_code"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务发布的全部事件，按日志次序 · Everything that this service published, in the order of the log */
        readonly get: operations["get_registry_audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/bus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务事件的收发情况 · How events reach this service and leave it */
        readonly get: operations["get_registry_bus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/catalogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 品类目录，含各项规则的来源与可信程度 · Every class of goods, with the source of each rule and how sure it is */
        readonly get: operations["get_registry_catalogue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/data-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 个人信息密钥环及更换进度 · Which keys wrap the keys of personal data, and how far a change of them has come */
        readonly get: operations["get_registry_datakeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/data-keys/rewrapping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 用当前密钥重新包裹一批个人信息密钥，重复至无剩余 · Wraps one batch of keys under the current key of the ring; ask again until none is left */
        readonly post: operations["post_registry_datakeys_rewrapping"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 未能生效的事件及其后排队的事件（不含事件记录） · Events that could not take effect, and those that wait behind them, without their records
         * @description What waits comes in its order, what is over with the latest first.
         */
        readonly get: operations["get_registry_deadletters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/dead-letters/{eventId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个未能生效的事件，含事件记录与完整错误 · One event that could not take effect, with its record and the whole error */
        readonly get: operations["get_registry_deadletters_eventId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/dead-letters/{eventId}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 永久放弃该事件：保留经办人、时间与理由，其后排队的事件按次序继续 · Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
        readonly post: operations["post_registry_deadletters_eventId_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/dead-letters/{eventId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 按次序重试该事件及同一对象排队的事件 · Try a dead letter and those of its key again, in their order */
        readonly post: operations["post_registry_deadletters_eventId_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/dead-letters/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 重试全部事件；数秒内未完成的部分在后台继续 · Try all dead letters again; what is not through after some seconds goes on by itself */
        readonly post: operations["post_registry_deadletters_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/demonstration/day": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 演示日：此处是否提供，进行到哪一步 · The demonstration day: whether it is offered here, and how far it is */
        readonly get: operations["get_registry_demonstration_day"];
        readonly put?: never;
        /** 播放演示网络的一天，只经公开接口；重复请求不会重复开始 · Play a day of the demonstration network by the public API; begun once however often it is asked for */
        readonly post: operations["post_registry_demonstration_day"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/devices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 登记终端 · Enrols a tablet by a one-time code; its key stays with it
         * @description The device makes a P-256 key that cannot be taken out of it (WebCrypto, not extractable) and signs `{"act":"device.enrol","code":…,"deviceId":…,"kid":…}` in canonical JSON (RFC 8785): the code without dashes, in lower case, and the thumbprint of its key. Guesses are slowed down by address. Sent again with the same id, code and key it gives the same answer.
         */
        readonly post: operations["post_registry_devices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/devices/{deviceId}/pin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * 设置 PIN · Sets one’s own PIN on the tablet on which one has just signed in by password
         * @description The device signs `{"act":"pin.set","challenge":…,"deviceId":…,"personId":…}`.
         */
        readonly put: operations["put_registry_devices_deviceId_pin"];
        readonly post?: never;
        /** 清除 PIN · Takes one’s own PIN away from a tablet, from wherever one is signed in */
        readonly delete: operations["delete_registry_devices_deviceId_pin"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/devices/{deviceId}/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 终端 PIN 登录 · Signs in by PIN on a tablet, which proves that it is the one
         * @description The device signs `{"act":"session.pin","challenge":…,"deviceId":…,"personId":…}`. The session holds on this device alone and gives the work at its site. After five wrong tries the PIN is blocked until its owner signs in by password on the same device.
         */
        readonly post: operations["post_registry_devices_deviceId_session"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/devices/{deviceId}/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 终端口令登录 · Signs in by password on a tablet: the session holds there alone, and a PIN can be set
         * @description The device signs `{"act":"session.password","challenge":…,"deviceId":…,"login":…}`.
         */
        readonly post: operations["post_registry_devices_deviceId_session_password"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/devices/{deviceId}/session/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 终端刷新登录凭证 · A new access token for the refresh token of a session on this tablet
         * @description The device signs `{"act":"session.refresh","challenge":…,"deviceId":…}`.
         */
        readonly post: operations["post_registry_devices_deviceId_session_refresh"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/devices/challenges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 获取质询 · Something new for a device to sign: good once, for two minutes */
        readonly post: operations["post_registry_devices_challenges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/grants/{grantId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 终止角色 · Ends a role, now or later
         * @description Access tokens that were issued before say the role until they run out, ten minutes at most.
         */
        readonly post: operations["post_registry_grants_grantId_end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程是否存活 · Is the process alive? */
        readonly get: operations["get_registry_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 是否可以工作；不可以时以 503 返回同样的内容；各项检查只告知本机和已登录者 · Can work be done? 503 with the same body when not; the checks are told on this machine and to who is signed in */
        readonly get: operations["get_registry_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本人的通行密钥 · One’s own passkeys */
        readonly get: operations["get_registry_passkeys"];
        readonly put?: never;
        /** 添加通行密钥 · Adds the passkey that the device made */
        readonly post: operations["post_registry_passkeys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/passkeys/{passkeyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** 删除通行密钥 · Removes one of one’s own passkeys: it signs in no longer */
        readonly delete: operations["delete_registry_passkeys_passkeyId"];
        readonly options?: never;
        readonly head?: never;
        /** 修改通行密钥名称 · Gives one of one’s own passkeys another name */
        readonly patch: operations["patch_registry_passkeys_passkeyId"];
        readonly trace?: never;
    };
    readonly "/api/registry/passkeys/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 开始添加通行密钥 · Begins to add a passkey: what the browser asks the device for
         * @description Possible within 15 minutes after signing in. The challenge is good for five minutes and one answer.
         */
        readonly post: operations["post_registry_passkeys_options"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 修改本人口令 · Changes one’s own password; all other sessions end */
        readonly post: operations["post_registry_password"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 查询人员账号 · Lists people: of one site, or all
         * @description A site administrator names one of its sites; all are seen by a system administrator.
         */
        readonly get: operations["get_registry_people"];
        readonly put?: never;
        /** 登记人员账号 · Registers a person, who may nothing until a role is given */
        readonly post: operations["post_registry_people"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/deactivation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 停用人员账号 · Deactivates a person: all roles end, and all sessions */
        readonly post: operations["post_registry_people_personId_deactivation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/erasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 删除已停用人员的个人信息：姓名不可再读，事实中的编号保留 · Makes the name of somebody who left unreadable for good; the id stays in the facts */
        readonly post: operations["post_registry_people_personId_erasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/grants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询人员的授权 · The roles of a person, also those that are over */
        readonly get: operations["get_registry_people_personId_grants"];
        readonly put?: never;
        /**
         * 授予角色 · Gives a person a role for a site, an area, the network or its own things
         * @description A system administrator gives every role, a site administrator those below its own at its sites. Nobody gives one to themselves.
         */
        readonly post: operations["post_registry_people_personId_grants"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 设置登录名 · Gives a login name to a person who has none */
        readonly post: operations["post_registry_people_personId_login"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/office-account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 关联单位账号 · Links a person to the account that the office’s provider knows by this subject
         * @description The provider is the one that is set up; a link that was there before is replaced.
         */
        readonly post: operations["post_registry_people_personId_officeaccount"];
        /** 解除单位账号关联 · Takes the links of a person to accounts of offices away; all sessions of the person end */
        readonly delete: operations["delete_registry_people_personId_officeaccount"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/one-time-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 生成一次性口令 · Makes a one-time password, shown here and never again; it has to be changed at the first sign-in
         * @description The old password is good no longer and all sessions of the person end.
         */
        readonly post: operations["post_registry_people_personId_onetimepassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/people/{personId}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * 使某人在所有设备上退出 · Signs a person out everywhere: on every browser, program and tablet
         * @description By whoever administers the person. Asked again, there is nothing left to end.
         */
        readonly delete: operations["delete_registry_people_personId_sessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 规则库（按日期、场所或区划） · The rule book, as it holds on a day, in the whole nation or at a place */
        readonly get: operations["get_registry_rules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/rules/{ruleId}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 设定本地规则版本（最早次日生效） · Sets how a rule holds at a site or in an area from a day on, tomorrow at the earliest
         * @description Nothing is overwritten: of several that cover a day, the nearest to the place holds, and of these the one that was set last. A law whose text was read in full, and what a wider area has set, can be made stricter, never looser.
         */
        readonly post: operations["post_registry_rules_ruleId_versions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 当前登录人 · Who is signed in, and as what */
        readonly get: operations["get_registry_session"];
        readonly put?: never;
        /**
         * 登录 · Signs in by login name and password
         * @description Every reason why it fails has the same answer. Attempts are slowed down by login name and by address: `Retry-After` says for how long.
         */
        readonly post: operations["post_registry_session"];
        /** 退出登录 · Signs out: this session is over, on this device alone */
        readonly delete: operations["delete_registry_session"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session/oidc": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 转到单位统一身份认证 · Sends the browser to the OpenID provider of the office
         * @description Authorization code with PKCE, state and nonce. `to` is a page of this platform with its query; anything else leads to the first page. Where it is not possible, or a page of others leads here (`session.other-page`), our page is told by `#sign-in=<code>`.
         */
        readonly get: operations["get_registry_session_oidc"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session/oidc/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 单位统一身份认证回调 · Takes the browser back from the provider and signs in whoever it says it is
         * @description Good for one way back, in the browser that began it. Leads to the page that was asked for; where somebody cannot be signed in, the page is told why by `#sign-in=<code>`: `oidc.failed`, `oidc.away`, `oidc.unknown-subject`, `oidc.not-offered`.
         */
        readonly get: operations["get_registry_session_oidc_callback"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session/passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 用通行密钥登录 · Signs in by a passkey
         * @description Every reason why it fails has the same answer. The device must have made sure who holds it.
         */
        readonly post: operations["post_registry_session_passkey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session/passkey/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 开始用通行密钥登录 · Begins to sign in by a passkey: what the browser asks its devices for
         * @description Names nobody: the device tells who it is. The challenge is good for five minutes and one answer.
         */
        readonly post: operations["post_registry_session_passkey_options"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 刷新登录凭证 · A new access token for the refresh token
         * @description The refresh token is replaced at each use. One that is used again later ends the whole session: somebody has stolen it.
         */
        readonly post: operations["post_registry_session_refresh"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/session/ways": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 可用的登录方式 · How one can sign in here, beside the password */
        readonly get: operations["get_registry_session_ways"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本人进行中的会话 · One’s own open sessions */
        readonly get: operations["get_registry_sessions"];
        readonly put?: never;
        readonly post?: never;
        /** 在所有设备上退出 · Signs out everywhere, here too */
        readonly delete: operations["delete_registry_sessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sessions/{sessionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** 结束本人的一个会话 · Ends one of one’s own sessions */
        readonly delete: operations["delete_registry_sessions_sessionId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询场所 · Lists sites by code */
        readonly get: operations["get_registry_sites"];
        readonly put?: never;
        /**
         * 登记场所 · Registers a site
         * @description The id of the request becomes the id of the site. `form` belongs to collection points alone. The place is checked against the outline of the county where one is known.
         */
        readonly post: operations["post_registry_sites"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所详情 · One site */
        readonly get: operations["get_registry_sites_siteId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 变更场所登记 · Changes the facts of a site, with a reason
         * @description Only the members that change. `active: false` takes the site out of service; its kind never changes.
         */
        readonly post: operations["post_registry_sites_siteId_changes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/colleagues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 查询场所的在岗人员（见证人） · Who works at a site, by name, for whoever records a step there and names the second person
         * @description Those who hold a role of an operator, attendant or supervisor there at this moment; nothing else is said of them.
         */
        readonly get: operations["get_registry_sites_siteId_colleagues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/device-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 生成终端登记码（一次有效，15 分钟） · Makes a one-time code by which one tablet of the site is enrolled; shown here and never again */
        readonly post: operations["post_registry_sites_siteId_devicecodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/devices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询场所终端 · The tablets of a site, with what they are */
        readonly get: operations["get_registry_sites_siteId_devices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/devices/{deviceId}/renewal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 终端续期 · A tablet that has not expired signs on, for the days of the settings from now */
        readonly post: operations["post_registry_sites_siteId_devices_deviceId_renewal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/devices/{deviceId}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 撤销终端 · Revokes a tablet as of a moment: what it recorded before counts, what it records from then on is put aside
         * @description The moment may lie in the past: a tablet that was stolen last night. All sessions on the tablet end.
         */
        readonly post: operations["post_registry_sites_siteId_devices_deviceId_revocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/drivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 查询场所的司机 · Who drives for a site, by name, for whoever sends shipments from there and names the driver
         * @description Those who hold the role of a driver there at this moment; nothing else is said of them.
         */
        readonly get: operations["get_registry_sites_siteId_drivers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/sites/{siteId}/tariffs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所适用的收购价（含所在区划） · What a site pays now and later: its own tariffs and those of its areas, in the order in which they were set */
        readonly get: operations["get_registry_sites_siteId_tariffs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/staff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询人员 · Lists staff, of one site or of all */
        readonly get: operations["get_registry_staff"];
        readonly put?: never;
        /** 登记人员 · Registers a member of staff: a role at some sites */
        readonly post: operations["post_registry_staff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/targets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 规划目标及其条款 · The figures that governments answer for, each with its clause */
        readonly get: operations["get_registry_targets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/tariffs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 设定收购价（按场所或区划） · Sets what is paid for a class of goods, at a site or in an area
         * @description Nothing is overwritten: of several that cover a day, the nearest to the site holds, and of these the one that was set last.
         */
        readonly post: operations["post_registry_tariffs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registry/trucks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询车辆 · Lists trucks */
        readonly get: operations["get_registry_trucks"];
        readonly put?: never;
        /** 登记车辆 · Registers a truck under the one spelling of its plate */
        readonly post: operations["post_registry_trucks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/alarm-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某区划适用的告警规则；不指定区划时为通用规则 · The rules for alarms that hold in an area; without one, those that hold everywhere */
        readonly get: operations["get_regulator_alarmrules"];
        readonly put?: never;
        /** 设定某区划的告警规则，或取消本区划的规则 · Set the rule of an area for a kind of alarm, or have none of its own */
        readonly post: operations["post_regulator_alarmrules"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/alarms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 告警列表，最新在前 · Alarms in sight, the newest first */
        readonly get: operations["get_regulator_alarms"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/alarms/{alarmId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一条告警及其经过 · One alarm with its history */
        readonly get: operations["get_regulator_alarms_alarmId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/alarms/{alarmId}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 认领、查看、说明或办结告警 · Take an alarm on, look at it, explain or close it */
        readonly post: operations["post_regulator_alarms_alarmId_acts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/alarms/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 告警实时变化 · Every change of an alarm in sight as it happens
         * @description Server-Sent Events: `id` counts changes of alarms, `event` is `alarm`, `data` the alarm as it is now. Begins with the next change, or after that of `Last-Event-ID` or `lastEventId`. Changes that follow one another quickly may come as one.
         */
        readonly get: operations["get_regulator_alarms_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/balances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 每项物料平衡 · Every mass balance */
        readonly get: operations["get_regulator_audit_balances"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/chains": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 每条事件链 · Every chain of events */
        readonly get: operations["get_regulator_audit_chains"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 每项收发差异 · Every discrepancy */
        readonly get: operations["get_regulator_audit_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务发布的全部事件，按日志次序 · Everything that this service published, in the order of the log */
        readonly get: operations["get_regulator_audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/facts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 全部已到事件 · Every event that has arrived */
        readonly get: operations["get_regulator_audit_facts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 各场所各品类每小时流量 · Flows of every site, class and hour */
        readonly get: operations["get_regulator_audit_flows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 每件物品的保管记录 · The custody of every item */
        readonly get: operations["get_regulator_audit_items"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 每张运单 · Every shipment */
        readonly get: operations["get_regulator_audit_shipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/audit/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 各场所各品类库存 · Stock of every site and class */
        readonly get: operations["get_regulator_audit_stock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/balances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 拆解作业的物料平衡，最近在前 · Mass balances of dismantling jobs, the latest first */
        readonly get: operations["get_regulator_balances"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/balances/{jobId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单个物料平衡及其投入与产出 · One mass balance with its inputs and outputs */
        readonly get: operations["get_regulator_balances_jobId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某区域的生产批次及其物料平衡，最近在前 · Processing batches of an area with their mass balance, the latest first */
        readonly get: operations["get_regulator_batches"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/batches/{batchId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个生产批次及其物料平衡背后的作业 · One processing batch with the dismantling jobs behind its balance */
        readonly get: operations["get_regulator_batches_batchId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/bus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务事件的收发情况 · How events reach this service and leave it */
        readonly get: operations["get_regulator_bus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/chains": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 各场所与服务事件链的完整性 · Completeness of the event chains of all sites and services */
        readonly get: operations["get_regulator_chains"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/chains/{siteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单个场所的事件链：缺失、伪造或乱序 · The event chain of one site: what is missing, forged or out of order */
        readonly get: operations["get_regulator_chains_siteId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/checkpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 存档的已签名检查点，按签名顺序 · Signed checkpoints of the archive, in the order of signing */
        readonly get: operations["get_regulator_checkpoints"];
        readonly put?: never;
        /** 立即为存档签发检查点；若此后无新事件，则返回最新的检查点 · Sign the archive as it stands; answers with the last checkpoint where nothing has arrived since */
        readonly post: operations["post_regulator_checkpoints"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/checkpoints/{size}/consistency": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一致性证明：较小的存档是较大存档的开头且未被改动（RFC 6962） · Proof that the archive of one size begins that of another, unchanged (RFC 6962) */
        readonly get: operations["get_regulator_checkpoints_size_consistency"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/checkpoints/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 检查点签名公钥，含现用公钥（JWKS） · Public keys under which checkpoints were signed, and the one in use (JWKS) */
        readonly get: operations["get_regulator_checkpoints_keys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/checkpoints/latest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 最新的检查点 · The last checkpoint that was signed */
        readonly get: operations["get_regulator_checkpoints_latest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/checkpoints/logs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 存档恢复或重建后开始新的检查点日志 · Begin a new log of checkpoints, after the archive was restored or filled again */
        readonly post: operations["post_regulator_checkpoints_logs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 同一编号出现在多件物品上的冲突 · Identifiers that are active on several items */
        readonly get: operations["get_regulator_conflicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/conflicts/{conflictId}/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 裁定编号属于哪件物品，其余失去该编号 · Decide which item carries the identifier; the others lose it */
        readonly post: operations["post_regulator_conflicts_conflictId_settlement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 自有记录以来的每一天及其事件数 · The days since the records begin, with the number of facts of each */
        readonly get: operations["get_regulator_days"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/days/{day}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 往日当日终了时的数字与地图 · Figures and map of a past day, as they were when it ended
         * @description Each fact counts on the day in China on which its service recorded it, whenever it arrived here: the same facts give the same answer every time, and a fact that comes late changes the day to which it belongs. Only `openConflicts` goes by when the regulator itself found a conflict, for nobody states that; an archive that is read anew finds it then.
         */
        readonly get: operations["get_regulator_days_day"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 未能生效的事件及其后排队的事件（不含事件记录） · Events that could not take effect, and those that wait behind them, without their records
         * @description What waits comes in its order, what is over with the latest first.
         */
        readonly get: operations["get_regulator_deadletters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/dead-letters/{eventId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个未能生效的事件，含事件记录与完整错误 · One event that could not take effect, with its record and the whole error */
        readonly get: operations["get_regulator_deadletters_eventId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/dead-letters/{eventId}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 永久放弃该事件：保留经办人、时间与理由，其后排队的事件按次序继续 · Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
        readonly post: operations["post_regulator_deadletters_eventId_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/dead-letters/{eventId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 按次序重试该事件及同一对象排队的事件 · Try a dead letter and those of its key again, in their order */
        readonly post: operations["post_regulator_deadletters_eventId_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/dead-letters/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 重试全部事件；数秒内未完成的部分在后台继续 · Try all dead letters again; what is not through after some seconds goes on by itself */
        readonly post: operations["post_regulator_deadletters_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 收发差异：未了结的最早在前，已了结的最近在前 · Differences between sent and received: open ones, the oldest first; settled ones, the latest first */
        readonly get: operations["get_regulator_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 若干月份的回收、处理、再生材料与办结量 · What was collected, treated, recovered and closed in some months
         * @description The same sum by tier, by month, by the areas right below areaCode, and by class. As the facts said it: a weight corrected later is a flow of its own and not counted here, nor are goods that ended with a downstream enterprise.
         */
        readonly get: operations["get_regulator_figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/figures/closed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 已结月份的上报数与现数 · Closed months: their figures as reported and as known now
         * @description Some days after its end a month is closed, and its figures are kept. What was kept never changes. As known now it has also what was recorded in the month and arrived later, and every corrected or settled weight counts in the month in which the goods first counted. Each figure is given by family and, within it, by class. Months that are not closed are left out.
         */
        readonly get: operations["get_regulator_figures_closed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/figures/closed/facts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 月结后改变该月数字的事件，最新在前 · The facts that changed a figure of a closed month after it was reported, newest first */
        readonly get: operations["get_regulator_figures_closed_facts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/figures/facts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 数字背后的逐条事件，最新在前 · The facts that a figure is the sum of, newest first
         * @description Looks through at most 20,000 facts of the archive for one answer; `before` says where to go on. Each fact has its digest and names the key that signed it.
         */
        readonly get: operations["get_regulator_figures_facts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/figures/vehicles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 报废机动车与农机按类型、区划、月份的回收、出证、拆解台数与重量 · Vehicles and farm machines taken in, certified and dismantled, by kind, area and month
         * @description As plans and subsidies count them: diesel trucks by emission stage, official cars and farm machines by themselves, in the areas right below areaCode. Each vehicle counts once in each column, under the kind that its form says now and with the weight that was recorded last.
         */
        readonly get: operations["get_regulator_figures_vehicles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 按小时（UTC）或日（北京时间）的流量 · What went in and out, by hour (UTC) or day (China)
         * @description Without `from`: the last 24 hours, or the last 30 days. With `siteId` or `classCode` the rows name them.
         */
        readonly get: operations["get_regulator_flows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程是否存活 · Is the process alive? */
        readonly get: operations["get_regulator_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 是否可以工作；不可以时以 503 返回同样的内容；各项检查只告知本机和已登录者 · Can work be done? 503 with the same body when not; the checks are told on this machine and to who is signed in */
        readonly get: operations["get_regulator_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/in-transit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 在途运单，最早发出的在前 · Shipments that hold goods now, the longest on the road first */
        readonly get: operations["get_regulator_intransit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/items/{itemId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 物品全程证据：可由读者自行核验 · Everything that shows the story of an item, as one answer that the reader can check by himself
         * @description Facts byte for byte as they were archived, the fact before each in its chain, their ways to the root of the newest checkpoint, and the facts that published the keys. The page of the regulator checks it in the browser.
         */
        readonly get: operations["get_regulator_items_itemId_evidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/items/{itemId}/proof": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 物品全部事件及其在检查点之下的包含证明（RFC 6962） · Every fact of an item with its proof that it is under a checkpoint (RFC 6962)
         * @description `size` is that of a checkpoint that you hold; without it, of the last one here. Compute the leaves from the records and compare with the root that you hold: nothing else here proves anything.
         */
        readonly get: operations["get_regulator_items_itemId_proof"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/map/outline.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 区划轮廓；本级没有时给出上级轮廓（简化，仅供示意） · Outline of an area, or of the smallest one around it that has one; simplified and approximate
         * @description Drawn by what lies right below: a province by its prefectures. Without `areaCode` the served provinces.
         */
        readonly get: operations["get_regulator_map_outlinegeojson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/map/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 地图初始设置 · What the map shows first */
        readonly get: operations["get_regulator_map_settings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/map/shipments.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 在途运单，自发出场所至接收场所的连线 · Shipments on the road, as lines from sender to receiver */
        readonly get: operations["get_regulator_map_shipmentsgeojson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/map/sites.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所及其库存 · Sites with their stock */
        readonly get: operations["get_regulator_map_sitesgeojson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/map/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 地图实时变化，每秒至多十次 · What changes on the map, at most ten times a second
         * @description Server-Sent Events: `id` is the position, `event` is `changes`. Figures are absolute; a frame holds the newest facts only, so none of them need be applied.
         */
        readonly get: operations["get_regulator_map_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 今日与当前总览 · Figures of today and of now */
        readonly get: operations["get_regulator_overview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/shipments/{shipmentId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 交接证据：一份无需本服务器即可核验的文件 · Everything that shows a handover, as one file that can be checked without this server
         * @description Facts byte for byte as they were archived, their ways to the root of the newest checkpoint, and the facts that published the keys. `hh evidence --verify` checks it.
         */
        readonly get: operations["get_regulator_shipments_shipmentId_evidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/sites/{siteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单个场所：库存、今日、最近事件、事件链 · One site: stock, today, last events, chain */
        readonly get: operations["get_regulator_sites_siteId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 按场所、场所与大类、区划或品类的库存 · Stock by site, by site and family, by area or by class */
        readonly get: operations["get_regulator_stock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 实时事件流 · Every fact in sight as it happens
         * @description Server-Sent Events: `id` is the position, `event` is `fact`. Begins with the next fact, or after the position of `Last-Event-ID` or `lastEventId`. A block of nothing but an `id` says that what lies up to there is seen by others.
         */
        readonly get: operations["get_regulator_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/trace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单件物品的来龙去脉 · The story of one item both ways */
        readonly get: operations["get_regulator_trace"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/yields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 各企业、各类别的拆解产出率与预期对照及异常 · What dismantling gave against what was expected, by class and site, with outliers
         * @description Of jobs whose inputs are of one class, as the facts that closed them say. Expected by the rules `yield.<class>` of each month at the place of the site, less what gutted units lack by `gutted.<class>`; pointed out by the rule `yield.outlier`, which accuses nobody.
         */
        readonly get: operations["get_regulator_yields"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/yields/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某企业某类别产出率背后的拆解作业，最近在前 · The dismantling jobs behind the yields of a site and class, the latest first */
        readonly get: operations["get_regulator_yields_jobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/yields/kerb": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 重量与整备质量相差过大的拆解车辆，最近在前 · Dismantled vehicles whose weights are far from their kerb weight, the latest first
         * @description By the rule `vehicle.kerb-weight` of the day and place. The kerb weight is what the form of the vehicle says now.
         */
        readonly get: operations["get_regulator_yields_kerb"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/regulator/yields/losses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 拆解损耗，按类别和原因 · What dismantling lost, by family and reason */
        readonly get: operations["get_regulator_yields_losses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/audit/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部差异 · Every difference of these books */
        readonly get: operations["get_sorting_audit_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务发布的全部事件，按日志次序 · Everything that this service published, in the order of the log */
        readonly get: operations["get_sorting_audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/audit/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部物品 · Every item of these books */
        readonly get: operations["get_sorting_audit_holdings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/audit/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部运单 · Every shipment of these books */
        readonly get: operations["get_sorting_audit_shipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/audit/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 终端签署的全部原文 · What devices have signed and was done, word for word */
        readonly get: operations["get_sorting_audit_statements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所的生产批次及当前物料平衡，最新的在前 · Processing batches of a site with their balance at this moment, newest first */
        readonly get: operations["get_sorting_batches"];
        readonly put?: never;
        /** 开立生产批次，作业的差额可结转到批次 · Open a processing batch: jobs that name it carry their difference to it */
        readonly post: operations["post_sorting_batches"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/batches/{batchId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个生产批次及其物料平衡、作业 · One processing batch with its balance and its jobs */
        readonly get: operations["get_sorting_batches_batchId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/batches/{batchId}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 关闭生产批次（作业须全部结束）；差额超出允许偏差时须由本场所主管说明 · Close the batch once none of its jobs is open. Outside the tolerance a supervisor of the site explains why */
        readonly post: operations["post_sorting_batches_batchId_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/bus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务事件的收发情况 · How events reach this service and leave it */
        readonly get: operations["get_sorting_bus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/certificates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所出具的证明，最新的在前 · Certificates of a site, newest first */
        readonly get: operations["get_sorting_certificates"];
        readonly put?: never;
        /**
         * 出具证明：按场所、种类、年度连续编号，一件物品同类有效证明只有一份 · Certify what became of an item: the next number of the site, kind and year; one that counts for an item
         * @description What a rule has against it refuses it (`vehicle.suspected-stolen`) or needs `override` by a supervisor of the site (`vehicle.incomplete`, `vehicle.pledged`, `step.missing` …; `details.overridable` says so).
         */
        readonly post: operations["post_sorting_certificates"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/certificates/{certificateId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一份证明 · One certificate */
        readonly get: operations["get_sorting_certificates_certificateId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/certificates/{certificateId}/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 报废机动车回收证明（PDF，A4），附核验二维码；车主栏留空，由企业填写 · The sheet of a certificate of vehicle recovery as PDF, A4, with the QR that proves it; its owner is left blank */
        readonly get: operations["get_sorting_certificates_certificateId_pdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/certificates/{certificateId}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 作废证明并说明理由；编号不再使用，可另行出具 · Void a certificate, with a reason; its number stays used, and another may be issued */
        readonly post: operations["post_sorting_certificates_certificateId_void"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/closures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 以结果办结在库物品，全部或全不 · End the life of items in stock with an outcome, all or none */
        readonly post: operations["post_sorting_closures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 未能生效的事件及其后排队的事件（不含事件记录） · Events that could not take effect, and those that wait behind them, without their records
         * @description What waits comes in its order, what is over with the latest first.
         */
        readonly get: operations["get_sorting_deadletters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/dead-letters/{eventId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个未能生效的事件，含事件记录与完整错误 · One event that could not take effect, with its record and the whole error */
        readonly get: operations["get_sorting_deadletters_eventId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/dead-letters/{eventId}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 永久放弃该事件：保留经办人、时间与理由，其后排队的事件按次序继续 · Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
        readonly post: operations["post_sorting_deadletters_eventId_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/dead-letters/{eventId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 按次序重试该事件及同一对象排队的事件 · Try a dead letter and those of its key again, in their order */
        readonly post: operations["post_sorting_deadletters_eventId_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/dead-letters/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 重试全部事件；数秒内未完成的部分在后台继续 · Try all dead letters again; what is not through after some seconds goes on by itself */
        readonly post: operations["post_sorting_deadletters_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所的差异，最新的在前 · Differences of a site, newest first */
        readonly get: operations["get_sorting_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/discrepancies/{discrepancyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项差异及当前方案 · One difference with the proposal that stands */
        readonly get: operations["get_sorting_discrepancies_discrepancyId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/discrepancies/{discrepancyId}/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 同意对方的方案 · Agree to the proposal of the other side */
        readonly post: operations["post_sorting_discrepancies_discrepancyId_agreements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/discrepancies/{discrepancyId}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 提出处理方案，取代先前方案 · Propose how to settle; replaces the proposal before */
        readonly post: operations["post_sorting_discrepancies_discrepancyId_proposals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 声明要上传的照片或文件，取得上传地址 · Announce a photo or document, and get the address to upload it to
         * @description The answer names an address for tus 1.0: send the bytes there by `PATCH` in pieces of up to 8 MB, ask by `HEAD` where to go on. With the last piece the file is compared with its SHA-256 and examined.
         */
        readonly post: operations["post_sorting_files"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个文件的存档信息 · What is kept of a file */
        readonly get: operations["get_sorting_files_fileId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files/{fileId}/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 照片、缩略图或文件的短时链接，最长五分钟 · A link to a picture, its thumbnail or a document, for five minutes at most */
        readonly get: operations["get_sorting_files_fileId_link"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files/{fileId}/original-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 上传原件的短时链接，仅限审计；记录读取人和目的 · A link to the file as it was uploaded, for auditors; who asks and what for is kept */
        readonly post: operations["post_sorting_files_fileId_originallink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 链接所指的内容 · The bytes that a link leads to */
        readonly get: operations["get_sorting_files_content"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files/lookalikes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 用于不同物品的相同或相似照片，最新的在前 · Pictures that are the evidence of two different things, newest first; `next` continues */
        readonly get: operations["get_sorting_files_lookalikes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/files/uploads/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 上传进度；HEAD 即 tus 1.0 的查询 · How far an upload is; HEAD is the question of tus 1.0 */
        readonly get: operations["get_sorting_files_uploads_fileId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** 上传下一段（tus 1.0） · Send the next piece of an upload (tus 1.0) */
        readonly patch: operations["patch_sorting_files_uploads_fileId"];
        readonly trace?: never;
    };
    readonly "/api/sorting/filings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所向国家平台的申报记录，最新的在前 · What people of a site submitted to national platforms, the latest first */
        readonly get: operations["get_sorting_filings"];
        readonly put?: never;
        /** 登记已向国家平台提交的申报；以同一申报编号重新登记回执号 · Record what was submitted to a national platform; under its own id again, the number that came back */
        readonly post: operations["post_sorting_filings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/genuine/{kind}/{id}/{proof}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单据真伪核验页：真实、已变更、已作废或无法核实；不含个人信息和价格 · The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices */
        readonly get: operations["get_sorting_genuine_kind_id_proof"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/grades": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 对在库物品定级，逐行答复 · Decide what becomes of items in stock; each row has its own answer
         * @description A row is `{itemId, outcome, reason, measurements?, staffId?}`. A row that is wrong is refused with its own problem (`grade.not-allowed`, `item.unknown`, `item.elsewhere`, `item.blocked`, …) and spoils no other. With `checkOnly` the rows are read and decided in the same way and nothing is written.
         */
        readonly post: operations["post_sorting_grades"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程是否存活 · Is the process alive? */
        readonly get: operations["get_sorting_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 是否可以工作；不可以时以 503 返回同样的内容；各项检查只告知本机和已登录者 · Can work be done? 503 with the same body when not; the checks are told on this machine and to who is signed in */
        readonly get: operations["get_sorting_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级台账中的一件物品 · What this tier knows of one item */
        readonly get: operations["get_sorting_items_itemId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 以新记录更正未经他站的在库物品的重量 · Correct the weight of an item in stock that no other site ever had, by a new fact */
        readonly post: operations["post_sorting_items_itemId_corrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}/description": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 补填或更正物品的分类信息（整体替换），规则存疑的只提示 · Say anew, whole, what the form of its family says of an item; what the rules doubt is told and not refused
         * @description Whoever takes back what an act would have stopped at, such as a suspicion of theft or a pledge, needs `override` by a supervisor of the site (`description.lifts-stop`).
         */
        readonly post: operations["post_sorting_items_itemId_description"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}/family": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品的分类信息、已做步骤、各环节还缺什么及所依据的规则 · What the form of its family says of an item, its steps, what each act still waits for, and the rules behind it */
        readonly get: operations["get_sorting_items_itemId_family"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}/label.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品标签（PDF，60×40 毫米）：二维码、Code 128、DataMatrix · The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix */
        readonly get: operations["get_sorting_items_itemId_labelpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 记录对物品做过的步骤（或尝试未成功） · Record a step that its family asks for and that was done to an item, or tried in vain
         * @description The witness is named by whoever records the step and is checked to work at the site; nothing here shows that they agreed.
         */
        readonly post: operations["post_sorting_items_itemId_steps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/items/{itemId}/tree": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品的来源与产出：电池包、模组、单体及其编码 · What an item came out of and what came out of it: pack, module and cell with their codes */
        readonly get: operations["get_sorting_items_itemId_tree"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所的拆解作业，最新的在前 · Jobs of a site, newest first */
        readonly get: operations["get_sorting_jobs"];
        readonly put?: never;
        /** 开始拆解作业：投入在库物品，全部或全不 · Put items of the stock on the dismantling line, all of them or none */
        readonly post: operations["post_sorting_jobs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs/{jobId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个拆解作业及其物料平衡、前后作业 · One job with its balance, and the jobs before and after it */
        readonly get: operations["get_sorting_jobs_jobId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs/{jobId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 取消作业（尚未拆解），物品退回库存 · Give the job up before anything was taken apart; its items are in stock again */
        readonly post: operations["post_sorting_jobs_jobId_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs/{jobId}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 关闭作业，产出入库；差额超出允许偏差时须由本场所主管说明 · Close the job: its outputs are in stock. Outside the tolerance a supervisor of the site explains why */
        readonly post: operations["post_sorting_jobs_jobId_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs/{jobId}/expected": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 作业投入的预期产出及车辆整备质量，仅作提示 · What the inputs of a job are expected to give, and the kerb weight of its vehicles: a hint that refuses nothing
         * @description By the rules `yield.<class>` and `vehicle.kerb-weight` of the day on which the job began, at the place of the site.
         */
        readonly get: operations["get_sorting_jobs_jobId_expected"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs/{jobId}/output-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 逐条登记、更正或撤回产出（不影响他人登记），并答复物料平衡 · Say single lines of what came out, as they are weighed: what others said stands; answers the balance */
        readonly post: operations["post_sorting_jobs_jobId_outputchanges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/jobs/{jobId}/outputs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 登记产出和损耗（替换之前的登记），并答复物料平衡 · Say what came out and what was lost; replaces what was said before and answers the balance */
        readonly post: operations["post_sorting_jobs_jobId_outputs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/proposed-corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所提出或待其答复的更正，最新的在前 · Corrections that a site proposed or is asked for, newest first */
        readonly get: operations["get_sorting_proposedcorrections"];
        readonly put?: never;
        /** 更正物品的登记内容：未经他站则自行更正，否则向对方提出 · Correct what was recorded of an item: alone while no other site ever had it, else as a proposal to the other */
        readonly post: operations["post_sorting_proposedcorrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/proposed-corrections/{correctionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项更正 · One correction, as its sides have it */
        readonly get: operations["get_sorting_proposedcorrections_correctionId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/proposed-corrections/{correctionId}/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 同意对方提出的更正 · Agree to what the other side corrects */
        readonly post: operations["post_sorting_proposedcorrections_correctionId_agreements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/proposed-corrections/{correctionId}/refusals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 不同意对方的更正，或撤回本方提出的更正 · Decline what the other side corrects, or withdraw one’s own proposal */
        readonly post: operations["post_sorting_proposedcorrections_correctionId_refusals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所发出或到达的运单，最新的在前 · Shipments from or to a site, newest first */
        readonly get: operations["get_sorting_shipments"];
        readonly put?: never;
        /** 新建运单草稿 · Open a shipment: a list that is empty at first */
        readonly post: operations["post_sorting_shipments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一张运单及其清单 · One shipment with its list, as its sender or receiver has it */
        readonly get: operations["get_sorting_shipments_shipmentId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 取消运单，物品退回库存 · Give the shipment up; its items are in stock again */
        readonly post: operations["post_sorting_shipments_shipmentId_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/delivery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 运单已送达下游企业：以结果办结其物品 · A shipment arrived at a downstream enterprise: closes its items with an outcome */
        readonly post: operations["post_sorting_shipments_shipmentId_delivery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 发运：物品的保管责任转入运单 · Hand the sealed list to the truck: the shipment holds the items from now on */
        readonly post: operations["post_sorting_shipments_shipmentId_dispatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 逐行登记验收结果；关闭验收前可改 · Record what was found, line by line; the last word before the receipt is closed holds */
        readonly post: operations["post_sorting_shipments_shipmentId_findings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 在草稿运单中增减物品和容器，全部成功或全部不变 · Put items and containers on the list of a draft, or take them off: all of it or nothing */
        readonly post: operations["post_sorting_shipments_shipmentId_lines"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 运单中的危险废物及其转移联单、确认期限 · The hazardous wastes of a shipment and their transfer manifests, with the last day of the confirmation */
        readonly get: operations["get_sorting_shipments_shipmentId_manifests"];
        readonly put?: never;
        /** 登记一种危险废物的转移联单；以同一联单编号重新登记即为更正 · State the transfer manifest of one hazardous waste on a sealed list; under its own id again, put it right */
        readonly post: operations["post_sorting_shipments_shipmentId_manifests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/manifests/{manifestId}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 接收方确认转移联单及实收重量 · Confirm a transfer manifest as its receiver, with what was taken */
        readonly post: operations["post_sorting_shipments_shipmentId_manifests_manifestId_confirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/manifests/{manifestId}/downstream-confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 登记下游企业对转移联单的确认及实收重量 · State that a downstream enterprise confirmed a transfer manifest, with what it took */
        readonly post: operations["post_sorting_shipments_shipmentId_manifests_manifestId_downstreamconfirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/manifests/{manifestId}/sheet.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 危险废物转移联单（PDF，A4），系统格式并注明 · A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so */
        readonly get: operations["get_sorting_shipments_shipmentId_manifests_manifestId_sheetpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/manifests/{manifestId}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 作废一份尚未确认的转移联单；其编号不再使用 · Take a transfer manifest back that nobody has confirmed; its number is never used again */
        readonly post: operations["post_sorting_shipments_shipmentId_manifests_manifestId_void"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/note.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 运单（PDF，A4）：封存清单、摘要、签名、车辆与司机号 · The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers */
        readonly get: operations["get_sorting_shipments_shipmentId_notepdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 关闭验收：验收合格的归本场所保管，差异自动立案 · Close the receipt: accepted lines are in this site’s custody, differences open by themselves */
        readonly post: operations["post_sorting_shipments_shipmentId_receipt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/recoveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 提议补签：说明缺谁的签字及原因，并签字确认清单 · Say which signature is missing and why, and sign that the handover was as its list says */
        readonly post: operations["post_sorting_shipments_shipmentId_recoveries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/recoveries/{recoveryId}/agreement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 确认对方提出的补签：缺失的签字由此补上 · Sign the recovery that the other side proposed: from now on the missing signature counts as recovered */
        readonly post: operations["post_sorting_shipments_shipmentId_recoveries_recoveryId_agreement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/seal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 封单：清单此后不可改动 · Seal the list: from now on it cannot change unseen */
        readonly post: operations["post_sorting_shipments_shipmentId_seal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 交接签字：谁已签，缺谁的 · Who signed a handover, and whose signature is missing */
        readonly get: operations["get_sorting_shipments_shipmentId_signatures"];
        readonly put?: never;
        /**
         * 为一方签字：本人登录、设备密钥，或他人的一次性口令 · Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another
         * @description What a device signed when it was revoked, expired or not enrolled yet is put aside and answered with 202: somebody of the site decides about it.
         */
        readonly post: operations["post_sorting_shipments_shipmentId_signatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/signing-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 获取一次性口令，用于在对方设备上签字；每次都换新的 · A one-time code by which you sign this handover on the device of the other side; another one each time */
        readonly post: operations["post_sorting_shipments_shipmentId_signingcodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/unseal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 拆封，须说明原因 · Open a sealed list again, with the reason */
        readonly post: operations["post_sorting_shipments_shipmentId_unseal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/weighings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 整车过磅：双方的毛重、皮重、净重，与清单重量对照 · The truck of a shipment on the weighbridges of both sides: gross, tare, net, and the list beside it */
        readonly get: operations["get_sorting_shipments_shipmentId_weighings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/weighings/receiver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 接收方过磅：毛重或皮重，两者齐后成磅单 · Weigh the truck at the receiver's: loaded or empty; the second reading completes the slip, which is told as a fact */
        readonly post: operations["post_sorting_shipments_shipmentId_weighings_receiver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/weighings/receiver.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 接收方过磅单（PDF，80 毫米）：毛重、皮重、净重，与清单对照 · The weigh slip of the receiver as PDF, 80 mm: gross, tare, net, and the list beside it */
        readonly get: operations["get_sorting_shipments_shipmentId_weighings_receiverpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/weighings/sender": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 发送方过磅：毛重或皮重，两者齐后成磅单 · Weigh the truck at the sender's: loaded or empty; the second reading completes the slip, which is told as a fact */
        readonly post: operations["post_sorting_shipments_shipmentId_weighings_sender"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/shipments/{shipmentId}/weighings/sender.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 发送方过磅单（PDF，80 毫米）：毛重、皮重、净重，与清单对照 · The weigh slip of the sender as PDF, 80 mm: gross, tare, net, and the list beside it */
        readonly get: operations["get_sorting_shipments_shipmentId_weighings_senderpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级场所 · The sites of this tier, as the registry told */
        readonly get: operations["get_sorting_sites"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/arrivals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 在途及正在验收的运单，先到的在前 · What is on its way to a site or being received there, what is expected first first */
        readonly get: operations["get_sorting_sites_siteId_arrivals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/bays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所的库位及当前存放量，含停用库位；以及尚未入位的货物 · The bays of a site, retired ones included, with what lies in each now, and what lies in none */
        readonly get: operations["get_sorting_sites_siteId_bays"];
        readonly put?: never;
        /** 设置库位 · Make a bay */
        readonly post: operations["post_sorting_sites_siteId_bays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/bays/{bayId}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 修改、停用或重新启用库位 · Change a bay, retire it, or take it into use again
         * @description Only the members that change. A bay in which goods lie is not retired.
         */
        readonly post: operations["post_sorting_sites_siteId_bays_bayId_changes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所库存明细，按编号排序 · Items in the stock of a site, by id; `next` continues */
        readonly get: operations["get_sorting_sites_siteId_items"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/items/{itemId}/moves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品到达、离开本场所的各张运单，先后为序 · Each shipment by which an item came to a site or left it, the first one first */
        readonly get: operations["get_sorting_sites_siteId_items_itemId_moves"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/keeping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所资料保存期限：各类记录、拆解录像的存放与到期 · What a site has to keep and until when, where the videos of dismantling are, and what is over its time */
        readonly get: operations["get_sorting_sites_siteId_keeping"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所收发危险废物的转移联单：待确认的（最早的在前）或按编号查找，以及缺少联单的运单 · Manifests of what a site sends and receives: those that wait, the oldest first, or those by number; and wastes that lack one */
        readonly get: operations["get_sorting_sites_siteId_manifests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/placements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某库位内的货物；不填库位时为尚未入位的货物 · What lies in a bay, or without `bayId` in none: loose items and containers, what came first first */
        readonly get: operations["get_sorting_sites_siteId_placements"];
        readonly put?: never;
        /**
         * 将物品和容器放入库位，全部成功或全部不变 · Put items and containers into a bay, all of them or none
         * @description What lies in the bay already stays there. Goods leave a bay by what takes them out of the stock.
         */
        readonly post: operations["post_sorting_sites_siteId_placements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/put-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询暂存待定的终端记录 · What devices of the site signed when they were not to be trusted: open for a decision, or all */
        readonly get: operations["get_sorting_sites_siteId_putaside"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/put-aside/{actId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 裁定暂存记录：采纳或不采纳 · Admits what was put aside, under its original ids, or rejects it; either way it is kept
         * @description Refused, too, with what the operation itself is refused with that was put aside; then it stays open.
         */
        readonly post: operations["post_sorting_sites_siteId_putaside_actId_decision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所库存（按类别，件数与克数） · What a site has, by class, in items and grams */
        readonly get: operations["get_sorting_sites_siteId_stock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/storage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所贮存明细，先到的在前，附贮存期限 · What lies at a site, what came first first, with the days that it may lie; `next` continues */
        readonly get: operations["get_sorting_sites_siteId_storage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/sites/{siteId}/storage-limits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所贮存量与当日规则上限、场所面积与规则要求的对照 · What lies at a site against the limits that rules set there today, and its size against what they ask */
        readonly get: operations["get_sorting_sites_siteId_storagelimits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/traceability/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所在一段时间内的动力电池溯源上报数据及上报期限（人工提交，不与平台联网） · The traction batteries of a site in a time as the traceability platform asks for them, with the last days */
        readonly get: operations["get_sorting_traceability_export"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sorting/traceability/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 将所选的溯源数据导出为文件（JSON、CSV 或 Excel），不写入任何数据 · The chosen moves of such an export as a file: JSON, CSV or Excel; nothing is written */
        readonly post: operations["post_sorting_traceability_file"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/audit/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部差异 · Every difference of these books */
        readonly get: operations["get_transfer_audit_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务发布的全部事件，按日志次序 · Everything that this service published, in the order of the log */
        readonly get: operations["get_transfer_audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/audit/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部物品 · Every item of these books */
        readonly get: operations["get_transfer_audit_holdings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/audit/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级全部运单 · Every shipment of these books */
        readonly get: operations["get_transfer_audit_shipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/audit/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 终端签署的全部原文 · What devices have signed and was done, word for word */
        readonly get: operations["get_transfer_audit_statements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/bus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本服务事件的收发情况 · How events reach this service and leave it */
        readonly get: operations["get_transfer_bus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/closures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 以结果办结在库物品，全部或全不 · End the life of items in stock with an outcome, all or none */
        readonly post: operations["post_transfer_closures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/containers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所的容器 · Containers of a site */
        readonly get: operations["get_transfer_containers"];
        readonly put?: never;
        /** 归并：物品装入容器或托盘，此后整体移动 · Put items into a container or pallet that then moves as one */
        readonly post: operations["post_transfer_containers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/containers/{containerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个容器及其内装物品 · One container with its members */
        readonly get: operations["get_transfer_containers_containerId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/containers/{containerId}/label.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 容器标签（PDF，60×40 毫米）；SSCC 以 GS1-128 表示 · The label of a container as PDF, 60 × 40 mm; an SSCC is drawn as GS1-128 */
        readonly get: operations["get_transfer_containers_containerId_labelpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/containers/{containerId}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 拆开容器，物品恢复单件状态 · Open a container; its members stand by themselves again */
        readonly post: operations["post_transfer_containers_containerId_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * 未能生效的事件及其后排队的事件（不含事件记录） · Events that could not take effect, and those that wait behind them, without their records
         * @description What waits comes in its order, what is over with the latest first.
         */
        readonly get: operations["get_transfer_deadletters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/dead-letters/{eventId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个未能生效的事件，含事件记录与完整错误 · One event that could not take effect, with its record and the whole error */
        readonly get: operations["get_transfer_deadletters_eventId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/dead-letters/{eventId}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 永久放弃该事件：保留经办人、时间与理由，其后排队的事件按次序继续 · Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
        readonly post: operations["post_transfer_deadletters_eventId_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/dead-letters/{eventId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 按次序重试该事件及同一对象排队的事件 · Try a dead letter and those of its key again, in their order */
        readonly post: operations["post_transfer_deadletters_eventId_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/dead-letters/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 重试全部事件；数秒内未完成的部分在后台继续 · Try all dead letters again; what is not through after some seconds goes on by itself */
        readonly post: operations["post_transfer_deadletters_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/discrepancies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所的差异，最新的在前 · Differences of a site, newest first */
        readonly get: operations["get_transfer_discrepancies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/discrepancies/{discrepancyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项差异及当前方案 · One difference with the proposal that stands */
        readonly get: operations["get_transfer_discrepancies_discrepancyId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/discrepancies/{discrepancyId}/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 同意对方的方案 · Agree to the proposal of the other side */
        readonly post: operations["post_transfer_discrepancies_discrepancyId_agreements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/discrepancies/{discrepancyId}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 提出处理方案，取代先前方案 · Propose how to settle; replaces the proposal before */
        readonly post: operations["post_transfer_discrepancies_discrepancyId_proposals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 声明要上传的照片或文件，取得上传地址 · Announce a photo or document, and get the address to upload it to
         * @description The answer names an address for tus 1.0: send the bytes there by `PATCH` in pieces of up to 8 MB, ask by `HEAD` where to go on. With the last piece the file is compared with its SHA-256 and examined.
         */
        readonly post: operations["post_transfer_files"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一个文件的存档信息 · What is kept of a file */
        readonly get: operations["get_transfer_files_fileId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files/{fileId}/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 照片、缩略图或文件的短时链接，最长五分钟 · A link to a picture, its thumbnail or a document, for five minutes at most */
        readonly get: operations["get_transfer_files_fileId_link"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files/{fileId}/original-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 上传原件的短时链接，仅限审计；记录读取人和目的 · A link to the file as it was uploaded, for auditors; who asks and what for is kept */
        readonly post: operations["post_transfer_files_fileId_originallink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 链接所指的内容 · The bytes that a link leads to */
        readonly get: operations["get_transfer_files_content"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files/lookalikes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 用于不同物品的相同或相似照片，最新的在前 · Pictures that are the evidence of two different things, newest first; `next` continues */
        readonly get: operations["get_transfer_files_lookalikes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/files/uploads/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 上传进度；HEAD 即 tus 1.0 的查询 · How far an upload is; HEAD is the question of tus 1.0 */
        readonly get: operations["get_transfer_files_uploads_fileId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** 上传下一段（tus 1.0） · Send the next piece of an upload (tus 1.0) */
        readonly patch: operations["patch_transfer_files_uploads_fileId"];
        readonly trace?: never;
    };
    readonly "/api/transfer/genuine/{kind}/{id}/{proof}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 单据真伪核验页：真实、已变更、已作废或无法核实；不含个人信息和价格 · The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices */
        readonly get: operations["get_transfer_genuine_kind_id_proof"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程是否存活 · Is the process alive? */
        readonly get: operations["get_transfer_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 是否可以工作；不可以时以 503 返回同样的内容；各项检查只告知本机和已登录者 · Can work be done? 503 with the same body when not; the checks are told on this machine and to who is signed in */
        readonly get: operations["get_transfer_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/items/{itemId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级台账中的一件物品 · What this tier knows of one item */
        readonly get: operations["get_transfer_items_itemId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/items/{itemId}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 以新记录更正未经他站的在库物品的重量 · Correct the weight of an item in stock that no other site ever had, by a new fact */
        readonly post: operations["post_transfer_items_itemId_corrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/items/{itemId}/description": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 补填或更正物品的分类信息（整体替换），规则存疑的只提示 · Say anew, whole, what the form of its family says of an item; what the rules doubt is told and not refused
         * @description Whoever takes back what an act would have stopped at, such as a suspicion of theft or a pledge, needs `override` by a supervisor of the site (`description.lifts-stop`).
         */
        readonly post: operations["post_transfer_items_itemId_description"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/items/{itemId}/family": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品的分类信息、已做步骤、各环节还缺什么及所依据的规则 · What the form of its family says of an item, its steps, what each act still waits for, and the rules behind it */
        readonly get: operations["get_transfer_items_itemId_family"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/items/{itemId}/label.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品标签（PDF，60×40 毫米）：二维码、Code 128、DataMatrix · The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix */
        readonly get: operations["get_transfer_items_itemId_labelpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/items/{itemId}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 记录对物品做过的步骤（或尝试未成功） · Record a step that its family asks for and that was done to an item, or tried in vain
         * @description The witness is named by whoever records the step and is checked to work at the site; nothing here shows that they agreed.
         */
        readonly post: operations["post_transfer_items_itemId_steps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/proposed-corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某场所提出或待其答复的更正，最新的在前 · Corrections that a site proposed or is asked for, newest first */
        readonly get: operations["get_transfer_proposedcorrections"];
        readonly put?: never;
        /** 更正物品的登记内容：未经他站则自行更正，否则向对方提出 · Correct what was recorded of an item: alone while no other site ever had it, else as a proposal to the other */
        readonly post: operations["post_transfer_proposedcorrections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/proposed-corrections/{correctionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项更正 · One correction, as its sides have it */
        readonly get: operations["get_transfer_proposedcorrections_correctionId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/proposed-corrections/{correctionId}/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 同意对方提出的更正 · Agree to what the other side corrects */
        readonly post: operations["post_transfer_proposedcorrections_correctionId_agreements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/proposed-corrections/{correctionId}/refusals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 不同意对方的更正，或撤回本方提出的更正 · Decline what the other side corrects, or withdraw one’s own proposal */
        readonly post: operations["post_transfer_proposedcorrections_correctionId_refusals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所发出或到达的运单，最新的在前 · Shipments from or to a site, newest first */
        readonly get: operations["get_transfer_shipments"];
        readonly put?: never;
        /** 新建运单草稿 · Open a shipment: a list that is empty at first */
        readonly post: operations["post_transfer_shipments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一张运单及其清单 · One shipment with its list, as its sender or receiver has it */
        readonly get: operations["get_transfer_shipments_shipmentId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 取消运单，物品退回库存 · Give the shipment up; its items are in stock again */
        readonly post: operations["post_transfer_shipments_shipmentId_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 发运：物品的保管责任转入运单 · Hand the sealed list to the truck: the shipment holds the items from now on */
        readonly post: operations["post_transfer_shipments_shipmentId_dispatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 逐行登记验收结果；关闭验收前可改 · Record what was found, line by line; the last word before the receipt is closed holds */
        readonly post: operations["post_transfer_shipments_shipmentId_findings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 在草稿运单中增减物品和容器，全部成功或全部不变 · Put items and containers on the list of a draft, or take them off: all of it or nothing */
        readonly post: operations["post_transfer_shipments_shipmentId_lines"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 运单中的危险废物及其转移联单、确认期限 · The hazardous wastes of a shipment and their transfer manifests, with the last day of the confirmation */
        readonly get: operations["get_transfer_shipments_shipmentId_manifests"];
        readonly put?: never;
        /** 登记一种危险废物的转移联单；以同一联单编号重新登记即为更正 · State the transfer manifest of one hazardous waste on a sealed list; under its own id again, put it right */
        readonly post: operations["post_transfer_shipments_shipmentId_manifests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/manifests/{manifestId}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 接收方确认转移联单及实收重量 · Confirm a transfer manifest as its receiver, with what was taken */
        readonly post: operations["post_transfer_shipments_shipmentId_manifests_manifestId_confirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/manifests/{manifestId}/sheet.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 危险废物转移联单（PDF，A4），系统格式并注明 · A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so */
        readonly get: operations["get_transfer_shipments_shipmentId_manifests_manifestId_sheetpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/manifests/{manifestId}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 作废一份尚未确认的转移联单；其编号不再使用 · Take a transfer manifest back that nobody has confirmed; its number is never used again */
        readonly post: operations["post_transfer_shipments_shipmentId_manifests_manifestId_void"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/note.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 运单（PDF，A4）：封存清单、摘要、签名、车辆与司机号 · The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers */
        readonly get: operations["get_transfer_shipments_shipmentId_notepdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 关闭验收：验收合格的归本场所保管，差异自动立案 · Close the receipt: accepted lines are in this site’s custody, differences open by themselves */
        readonly post: operations["post_transfer_shipments_shipmentId_receipt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/recoveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 提议补签：说明缺谁的签字及原因，并签字确认清单 · Say which signature is missing and why, and sign that the handover was as its list says */
        readonly post: operations["post_transfer_shipments_shipmentId_recoveries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/recoveries/{recoveryId}/agreement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 确认对方提出的补签：缺失的签字由此补上 · Sign the recovery that the other side proposed: from now on the missing signature counts as recovered */
        readonly post: operations["post_transfer_shipments_shipmentId_recoveries_recoveryId_agreement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/seal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 封单：清单此后不可改动 · Seal the list: from now on it cannot change unseen */
        readonly post: operations["post_transfer_shipments_shipmentId_seal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 交接签字：谁已签，缺谁的 · Who signed a handover, and whose signature is missing */
        readonly get: operations["get_transfer_shipments_shipmentId_signatures"];
        readonly put?: never;
        /**
         * 为一方签字：本人登录、设备密钥，或他人的一次性口令 · Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another
         * @description What a device signed when it was revoked, expired or not enrolled yet is put aside and answered with 202: somebody of the site decides about it.
         */
        readonly post: operations["post_transfer_shipments_shipmentId_signatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/signing-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 获取一次性口令，用于在对方设备上签字；每次都换新的 · A one-time code by which you sign this handover on the device of the other side; another one each time */
        readonly post: operations["post_transfer_shipments_shipmentId_signingcodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/unseal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 拆封，须说明原因 · Open a sealed list again, with the reason */
        readonly post: operations["post_transfer_shipments_shipmentId_unseal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/weighings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 整车过磅：双方的毛重、皮重、净重，与清单重量对照 · The truck of a shipment on the weighbridges of both sides: gross, tare, net, and the list beside it */
        readonly get: operations["get_transfer_shipments_shipmentId_weighings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/weighings/receiver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 接收方过磅：毛重或皮重，两者齐后成磅单 · Weigh the truck at the receiver's: loaded or empty; the second reading completes the slip, which is told as a fact */
        readonly post: operations["post_transfer_shipments_shipmentId_weighings_receiver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/weighings/receiver.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 接收方过磅单（PDF，80 毫米）：毛重、皮重、净重，与清单对照 · The weigh slip of the receiver as PDF, 80 mm: gross, tare, net, and the list beside it */
        readonly get: operations["get_transfer_shipments_shipmentId_weighings_receiverpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/weighings/sender": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 发送方过磅：毛重或皮重，两者齐后成磅单 · Weigh the truck at the sender's: loaded or empty; the second reading completes the slip, which is told as a fact */
        readonly post: operations["post_transfer_shipments_shipmentId_weighings_sender"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/shipments/{shipmentId}/weighings/sender.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 发送方过磅单（PDF，80 毫米）：毛重、皮重、净重，与清单对照 · The weigh slip of the sender as PDF, 80 mm: gross, tare, net, and the list beside it */
        readonly get: operations["get_transfer_shipments_shipmentId_weighings_senderpdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本级场所 · The sites of this tier, as the registry told */
        readonly get: operations["get_transfer_sites"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/arrivals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 在途及正在验收的运单，先到的在前 · What is on its way to a site or being received there, what is expected first first */
        readonly get: operations["get_transfer_sites_siteId_arrivals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/bays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所的库位及当前存放量，含停用库位；以及尚未入位的货物 · The bays of a site, retired ones included, with what lies in each now, and what lies in none */
        readonly get: operations["get_transfer_sites_siteId_bays"];
        readonly put?: never;
        /** 设置库位 · Make a bay */
        readonly post: operations["post_transfer_sites_siteId_bays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/bays/{bayId}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 修改、停用或重新启用库位 · Change a bay, retire it, or take it into use again
         * @description Only the members that change. A bay in which goods lie is not retired.
         */
        readonly post: operations["post_transfer_sites_siteId_bays_bayId_changes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所库存明细，按编号排序 · Items in the stock of a site, by id; `next` continues */
        readonly get: operations["get_transfer_sites_siteId_items"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/items/{itemId}/moves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 物品到达、离开本场所的各张运单，先后为序 · Each shipment by which an item came to a site or left it, the first one first */
        readonly get: operations["get_transfer_sites_siteId_items_itemId_moves"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/keeping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所资料保存期限：各类记录、拆解录像的存放与到期 · What a site has to keep and until when, where the videos of dismantling are, and what is over its time */
        readonly get: operations["get_transfer_sites_siteId_keeping"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所收发危险废物的转移联单：待确认的（最早的在前）或按编号查找，以及缺少联单的运单 · Manifests of what a site sends and receives: those that wait, the oldest first, or those by number; and wastes that lack one */
        readonly get: operations["get_transfer_sites_siteId_manifests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/placements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 某库位内的货物；不填库位时为尚未入位的货物 · What lies in a bay, or without `bayId` in none: loose items and containers, what came first first */
        readonly get: operations["get_transfer_sites_siteId_placements"];
        readonly put?: never;
        /**
         * 将物品和容器放入库位，全部成功或全部不变 · Put items and containers into a bay, all of them or none
         * @description What lies in the bay already stays there. Goods leave a bay by what takes them out of the stock.
         */
        readonly post: operations["post_transfer_sites_siteId_placements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/put-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 查询暂存待定的终端记录 · What devices of the site signed when they were not to be trusted: open for a decision, or all */
        readonly get: operations["get_transfer_sites_siteId_putaside"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/put-aside/{actId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * 裁定暂存记录：采纳或不采纳 · Admits what was put aside, under its original ids, or rejects it; either way it is kept
         * @description Refused, too, with what the operation itself is refused with that was put aside; then it stays open.
         */
        readonly post: operations["post_transfer_sites_siteId_putaside_actId_decision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所库存（按类别，件数与克数） · What a site has, by class, in items and grams */
        readonly get: operations["get_transfer_sites_siteId_stock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/storage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所贮存明细，先到的在前，附贮存期限 · What lies at a site, what came first first, with the days that it may lie; `next` continues */
        readonly get: operations["get_transfer_sites_siteId_storage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/transfer/sites/{siteId}/storage-limits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 场所贮存量与当日规则上限、场所面积与规则要求的对照 · What lies at a site against the limits that rules set there today, and its size against what they ask */
        readonly get: operations["get_transfer_sites_siteId_storagelimits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AcceptedIntake: {
            readonly eventId: string;
            readonly grams: number;
            readonly itemId: string;
            readonly siteSeq: number;
            /** @constant */
            readonly status: "accepted";
            readonly warnings: readonly {
                readonly code: string;
                readonly en: string;
                readonly zh: string;
            }[];
        };
        readonly Access: {
            /** @description JWT (ES256) for `Authorization: Bearer …` */
            readonly accessToken: string;
            /**
             * Format: date-time
             * @description Of the access token; refresh before
             */
            readonly expiresAt: string;
            readonly grants: readonly components["schemas"]["Grant"][];
            /** @description Signed in by a one-time password: nothing else is possible until it is changed */
            readonly mustChangePassword: boolean;
            readonly person: components["schemas"]["PersonName"];
            /** @description For programs; browsers have it in a cookie that no script reads */
            readonly refreshToken: string | null;
            readonly sessionId: string;
        };
        /** @description One cause for concern, raised once, and what became of it */
        readonly Alarm: {
            readonly about: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly thing: "site" | "shipment" | "item" | "job" | "discrepancy" | "conflict" | "class" | "chain";
            }[];
            /** @description What can be done about it now */
            readonly acts: readonly ("taken" | "looked-at" | "explained" | "closed")[];
            readonly alarmId: string;
            /** @description When the cause was gone by itself */
            readonly clearedAt: string | null;
            /** @enum {string} */
            readonly kind: "overdue-shipment" | "dwell" | "weight-difference" | "same-identifier" | "chain-gap" | "mass-balance" | "capacity" | "licence" | "truck-impossible" | "manifest" | "vehicle-papers" | "vehicle-dismantling";
            /** @description What the rule allowed when the alarm was raised */
            readonly limit: number;
            readonly measured: number;
            /** @description How many times this cause had come and gone before */
            readonly occurrence: number;
            /** @description The person who took it on */
            readonly ownerId: string | null;
            /** @description ISO 8601, UTC */
            readonly raisedAt: string;
            /** @description ISO 8601, UTC */
            readonly since: string;
            readonly siteIds: readonly string[];
            /** @enum {string} */
            readonly state: "open" | "looked-at" | "explained" | "closed";
            /** @description What the cause is about: the same text whenever it is found */
            readonly subject: string;
            /** @enum {string} */
            readonly unit: "hours" | "minutes" | "days" | "percent" | "kilometres-per-hour";
        };
        /** @description From what on something is an alarm in an area */
        readonly AlarmRule: {
            readonly isOn: boolean;
            /** @enum {string} */
            readonly kind: "overdue-shipment" | "dwell" | "weight-difference" | "same-identifier" | "chain-gap" | "mass-balance" | "capacity" | "licence" | "truck-impossible" | "manifest" | "vehicle-papers" | "vehicle-dismantling";
            readonly least: number;
            readonly limit: number;
            readonly most: number;
            /** @description The area whose rule this is (null: everywhere) and why; null where nobody has set one */
            readonly set: {
                readonly areaCode: string | null;
                /** @description ISO 8601, UTC */
                readonly at: string;
                readonly reason: string;
            } | null;
            /** @enum {string} */
            readonly unit: "hours" | "minutes" | "days" | "percent" | "kilometres-per-hour";
            readonly usual: number;
        };
        readonly Area: {
            readonly code: string;
            /** @enum {string} */
            readonly level: "province" | "prefecture" | "county" | "township" | "village";
            readonly name: string;
            readonly parent: string | null;
        };
        readonly AreaWithin: {
            readonly code: string;
            /** @enum {string} */
            readonly level: "province" | "prefecture" | "county" | "township" | "village";
            readonly name: string;
            readonly parent: string | null;
            /** @description From the province down */
            readonly within: readonly components["schemas"]["Area"][];
        };
        /** @description A shipment on its way to a site, or being received there */
        readonly Arrival: {
            /** @enum {string} */
            readonly direction: "out" | "in";
            readonly dispatchedAt: string | null;
            readonly expectedAt: string | null;
            /** @description Lines of which it is known what was found */
            readonly found: number;
            readonly fromCode: string;
            readonly fromName: string;
            readonly fromNameEn: string;
            readonly fromSiteId: string;
            readonly grams: number;
            readonly items: number;
            readonly plate: string | null;
            readonly receivedAt: string | null;
            readonly sealedDigest: string | null;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "draft" | "sealed" | "in-transit" | "expected" | "receiving" | "received" | "delivered" | "cancelled";
            readonly toSiteId: string;
            readonly truckId: string | null;
        };
        /** @description A processing batch (生产批次) with its jobs; weights in grams */
        readonly Batch: {
            readonly balance: {
                /** @description Inputs − outputs − losses − what is still in process */
                readonly differenceGrams: number;
                /** @description Inputs of jobs that are still open */
                readonly inProcessGrams: number;
                readonly inputGrams: number;
                /** @description Of the jobs and of the batch */
                readonly lossGrams: number;
                readonly outputGrams: number;
                /** @description What the closed jobs may be out, together */
                readonly toleranceGrams: number;
            };
            /** @description Whether the difference is within the tolerance, so that no explanation is needed */
            readonly balanced: boolean;
            readonly batchId: string;
            readonly closedAt: string | null;
            /** @description As the site calls it */
            readonly code: string;
            /** @description Of dry mass of the closed jobs together, where each of them has one */
            readonly dry?: components["schemas"]["DryBalance"];
            /** @description Last day in China on which it may be open; null where no rule says so */
            readonly dueOn: string | null;
            readonly explanation: {
                readonly supervisorId: string;
                readonly text: string;
            } | null;
            /** @enum {string} */
            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
            /** @description Those that were not cancelled */
            readonly jobs: number;
            /** @description Lost beside what the jobs say */
            readonly loss: {
                readonly grams: number;
                /** @description Some or all of it by reasons of the rule `loss.<family>`, each once */
                readonly parts?: readonly {
                    readonly grams: number;
                    readonly reason: string;
                }[];
                readonly reason: string;
            };
            /** @description Its jobs, the oldest first */
            readonly members: readonly {
                /** @description The difference that it carried here; null while it is open */
                readonly carriedGrams: number | null;
                readonly dry?: components["schemas"]["DryBalance"];
                readonly inputGrams: number;
                readonly inputs: number;
                readonly jobId: string;
                readonly lossGrams: number;
                /** @description 0 while the job is open */
                readonly outputGrams: number;
                readonly startedAt: string;
                /** @enum {string} */
                readonly state: "open" | "closed";
            }[];
            readonly openedAt: string;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "open" | "closed";
        };
        readonly BatchDetail: {
            readonly balanced: boolean;
            readonly batchId: string;
            readonly closedAt: string | null;
            /** @description As the site calls it */
            readonly code: string;
            /** @description Inputs − outputs − losses − what is still in process */
            readonly differenceGrams: number;
            /** @description Of dry mass of its closed jobs, where everything was measured */
            readonly dry?: components["schemas"]["DryBalanceSeen"];
            /** @description Of a supervisor, where the difference is outside the tolerance */
            readonly explanation: string | null;
            readonly family: string | null;
            /** @description Inputs of jobs that are not closed */
            readonly inProcessGrams: number;
            readonly inputGrams: number;
            /** @description Those that were not cancelled */
            readonly jobs: number;
            /** @description Lost beside what the jobs say */
            readonly loss: {
                readonly grams: number;
                readonly reason: string;
            };
            /** @description Of its jobs and its own */
            readonly lossGrams: number;
            readonly members: readonly {
                /** @description The difference that it carried to the batch; null while it is open */
                readonly carriedGrams: number | null;
                readonly closedAt: string | null;
                readonly inputGrams: number | null;
                readonly jobId: string;
                readonly lossGrams: number | null;
                readonly outputGrams: number | null;
                readonly startedAt: string | null;
            }[];
            readonly openedAt: string | null;
            readonly outputGrams: number;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "open" | "closed";
            /** @description What its closed jobs may be out, together */
            readonly toleranceGrams: number;
        };
        /** @description A processing batch (生产批次); weights in grams */
        readonly BatchHead: {
            readonly balance: {
                /** @description Inputs − outputs − losses − what is still in process */
                readonly differenceGrams: number;
                /** @description Inputs of jobs that are still open */
                readonly inProcessGrams: number;
                readonly inputGrams: number;
                /** @description Of the jobs and of the batch */
                readonly lossGrams: number;
                readonly outputGrams: number;
                /** @description What the closed jobs may be out, together */
                readonly toleranceGrams: number;
            };
            /** @description Whether the difference is within the tolerance, so that no explanation is needed */
            readonly balanced: boolean;
            readonly batchId: string;
            readonly closedAt: string | null;
            /** @description As the site calls it */
            readonly code: string;
            /** @description Of dry mass of the closed jobs together, where each of them has one */
            readonly dry?: components["schemas"]["DryBalance"];
            /** @description Last day in China on which it may be open; null where no rule says so */
            readonly dueOn: string | null;
            /** @enum {string} */
            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
            /** @description Those that were not cancelled */
            readonly jobs: number;
            readonly openedAt: string;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "open" | "closed";
        };
        /** @description A processing batch (生产批次); weights in grams */
        readonly BatchSeen: {
            readonly balanced: boolean;
            readonly batchId: string;
            readonly closedAt: string | null;
            /** @description As the site calls it */
            readonly code: string;
            /** @description Inputs − outputs − losses − what is still in process */
            readonly differenceGrams: number;
            /** @description Of dry mass of its closed jobs, where everything was measured */
            readonly dry?: components["schemas"]["DryBalanceSeen"];
            /** @description Of a supervisor, where the difference is outside the tolerance */
            readonly explanation: string | null;
            readonly family: string | null;
            /** @description Inputs of jobs that are not closed */
            readonly inProcessGrams: number;
            readonly inputGrams: number;
            /** @description Those that were not cancelled */
            readonly jobs: number;
            /** @description Of its jobs and its own */
            readonly lossGrams: number;
            readonly openedAt: string | null;
            readonly outputGrams: number;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "open" | "closed";
            /** @description What its closed jobs may be out, together */
            readonly toleranceGrams: number;
        };
        readonly BatteryMove: {
            /** @description law: a document that was read in full; else a version of an area or site, or a default of the system */
            readonly basis: ("law" | "local-rule" | "system-default") | null;
            readonly batteryCode: string | null;
            readonly chemistry: string | null;
            readonly classCode: string;
            /** @description Working days that the rule gives */
            readonly days: number | null;
            readonly dueOn: string | null;
            readonly filing: {
                readonly filingId: string;
                /** @description Submitted after the last day of this move */
                readonly isLate: boolean;
                readonly receiptNumber: string | null;
                readonly submittedOn: string;
            } | null;
            readonly grams: number;
            /** @description False where no calendar of the year is known: only weekends are left out */
            readonly isDueCertain: boolean;
            readonly itemId: string;
            readonly jobId: string | null;
            readonly level: ("pack" | "module" | "cell") | null;
            readonly maker: string | null;
            /** @enum {string} */
            readonly move: "received" | "produced" | "handed-over";
            /** @description Day in China */
            readonly occurredOn: string;
            /** @description Codes of what it came out of */
            readonly oldCodes: readonly {
                readonly itemId: string;
                readonly kind: string;
                readonly value: string;
            }[];
            readonly otherSiteId: string | null;
            readonly otherSiteName: string | null;
            readonly ownCode: string | null;
            /** @description The rule that sets the last day */
            readonly ruleId: string;
            readonly shipmentId: string | null;
            /** @enum {string} */
            readonly state: "to-report" | "overdue" | "submitted" | "acknowledged";
            /** @description From today, the last day included; below zero after it */
            readonly workingDaysLeft: number | null;
        };
        /** @description A place inside the store of a site (库位) */
        readonly Bay: {
            readonly bayId: string;
            /** @description What stands on its sign, as A-01 */
            readonly code: string;
            readonly isRetired: boolean;
            readonly limitGrams: number | null;
            /** @description A container counts as one piece */
            readonly limitPieces: number | null;
            readonly name: string;
            readonly purpose: string | null;
            readonly siteId: string;
        };
        readonly BayBoard: {
            readonly bays: readonly {
                readonly bayId: string;
                /** @description What stands on its sign, as A-01 */
                readonly code: string;
                readonly grams: number;
                readonly isRetired: boolean;
                /** @description Single items, those in containers included */
                readonly items: number;
                readonly limitGrams: number | null;
                /** @description A container counts as one piece */
                readonly limitPieces: number | null;
                readonly name: string;
                /** @description When what is there longest came to the site; null where nothing is */
                readonly oldestAt: string | null;
                /** @description The larger share of its limits; null where it has none */
                readonly percent: number | null;
                /** @description A container counts as one */
                readonly pieces: number;
                readonly purpose: string | null;
                /** @enum {string} */
                readonly state: "free" | "near" | "over";
            }[];
            readonly unplaced: {
                readonly grams: number;
                /** @description When what is there longest came to the site; null where nothing is */
                readonly oldestAt: string | null;
                /** @description A container counts as one */
                readonly pieces: number;
            };
            /** @description From this share of a limit on, a bay is near to it */
            readonly warnPercent: number;
        };
        /** @description What a site expects; who and where are masked */
        readonly Booking: {
            /** @description Masked; deleted when the booking is over */
            readonly address: string | null;
            readonly bookingId: string;
            readonly cancelReason: ("consignor-asked" | "site-cannot" | "made-in-error" | "consignor-erased") | null;
            readonly classCode: string | null;
            readonly consignor: {
                readonly consignorId: string;
                /** @enum {string} */
                readonly kind: "resident" | "institution";
                /** @description Masked */
                readonly name: string | null;
                /** @description Masked */
                readonly phone: string | null;
            };
            /** @description How many hand-ins are expected */
            readonly count: number;
            /** Format: date */
            readonly day: string;
            /** @enum {string} */
            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
            /** @description How many name it so far */
            readonly handedIn: number;
            readonly hasNote: boolean;
            /** Format: date-time */
            readonly madeAt: string;
            readonly madeBy: string;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "booked" | "fulfilled" | "cancelled" | "no-show";
            /**
             * @description At the counter, or fetched at the door (上门)
             * @enum {string}
             */
            readonly way: "counter" | "door";
            /** @description Hours of the day in China */
            readonly window: {
                readonly from: string;
                readonly to: string;
            };
        };
        /** @description How the events of a service travel */
        readonly Bus: {
            readonly broker: ("connected" | "away") | null;
            readonly complaints: readonly {
                readonly en: string;
                readonly zh: string;
            }[];
            /** @enum {string} */
            readonly engine: "embedded" | "kafka";
            /** @description What this service has not heard yet; null while the bus cannot be asked */
            readonly lag: {
                readonly events: number;
                readonly seconds: number;
            } | null;
            /** @description What brings committed events to the bus; null where the outbox is the bus */
            readonly relay: {
                readonly lastError: string | null;
                readonly leader: boolean;
                readonly oldestSeconds: number;
                readonly sentTotal: number;
                readonly waiting: number;
            } | null;
            /** @description Events of types that this version does not know, passed over since this process started */
            readonly skipped: readonly {
                readonly count: number;
                readonly type: string;
            }[];
        };
        /** @description What a site certified of an item. Nothing of its owner is kept with it */
        readonly Certificate: {
            readonly certificateId: string;
            readonly classCode: string;
            readonly identifiers: readonly {
                /** @enum {string} */
                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                readonly value: string;
            }[];
            /** @description Day in China */
            readonly issuedOn: string;
            readonly itemId: string;
            /** @enum {string} */
            readonly kind: "vehicle-recovery" | "data-wipe" | "battery-assessment";
            /** @description What the books say of the item now, where it was amended since: void the certificate and issue it anew */
            readonly noLongerTrue?: {
                readonly classCode: string;
                readonly identifiers: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
            };
            readonly number: string;
            readonly override: {
                readonly reason: string;
                readonly supervisorId: string;
            } | null;
            /** @description The voided certificate of the item that it takes the place of */
            readonly replaces: string | null;
            readonly sequence: number;
            readonly siteId: string;
            readonly staffId: string | null;
            /** @description What stands on it beside the numbers of the item, by the names of the form */
            readonly stated: {
                readonly [key: string]: boolean | number | string | readonly string[];
            };
            readonly voided: {
                readonly reason: string;
                readonly staffId: string | null;
                readonly voidedOn: string;
            } | null;
            /** @description Codes of what the rules had to say when it was issued */
            readonly warnings: readonly string[];
            readonly year: number;
        };
        /** @description Whether everything that a source said has arrived unchanged */
        readonly Chain: {
            /** @description Events that have arrived */
            readonly events: number;
            readonly flaws: readonly {
                readonly eventIds: readonly string[];
                /** @enum {string} */
                readonly kind: "broken-link" | "duplicate" | "forged" | "reordered";
                readonly seq: number;
            }[];
            /** @description Numbers that are missing */
            readonly gaps: readonly {
                readonly fromSeq: number;
                readonly toSeq: number;
            }[];
            /** @description Digest of that event */
            readonly hash: string;
            /** @description Highest number that has arrived */
            readonly maxSeq: number;
            readonly problem?: {
                readonly en: string;
                readonly zh: string;
            };
            /** @description Last number up to which nothing is missing */
            readonly seq: number;
            readonly siteId: string | null;
            readonly source: string;
            /** @enum {string} */
            readonly state: "complete" | "broken";
            /** @description Facts of types that this version does not know: archived, without effect until a version knows them */
            readonly unread: readonly {
                readonly events: number;
                readonly type: string;
            }[];
        };
        readonly ChangedJob: {
            /** @description Of the draft while the job is open; none when it is cancelled */
            readonly balance: components["schemas"]["MassBalance"] | null;
            /** @description Whether the difference is within the tolerance, so that no explanation is needed */
            readonly balanced: boolean;
            /** @description The processing batch that answers for its difference; left out where it is of none */
            readonly batchId?: string;
            /** @description Of dry mass, where everything on both sides was measured; `basis` says what the tolerance is held against */
            readonly dry?: components["schemas"]["DryBalance"];
            /** @description Of an open job whose inputs were all measured: their dry mass */
            readonly dryFrame?: {
                /** @enum {string} */
                readonly basis: "wet" | "dry";
                readonly inputGrams: number;
                readonly toleranceGrams: number;
            };
            readonly endedAt: string | null;
            readonly explanation: {
                readonly supervisorId: string;
                readonly text: string;
            } | null;
            /** @description Moisture of inputs that was measured, each by its step */
            readonly inputMoisture?: readonly {
                readonly itemId: string;
                readonly permille: number;
                readonly stepId: string;
            }[];
            readonly inputs: readonly {
                readonly classCode: string;
                readonly grams: number;
                readonly itemId: string;
            }[];
            readonly jobId: string;
            readonly loss: {
                readonly grams: number;
                /** @description Some or all of it by reasons of the rule `loss.<family>`, each once */
                readonly parts?: readonly {
                    readonly grams: number;
                    readonly reason: string;
                }[];
                readonly reason: string;
            };
            readonly outputs: readonly {
                readonly classCode: string;
                /** @description The input that it came out of, where somebody said which */
                readonly fromItemId?: string;
                readonly grams: number;
                readonly identifiers: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
                readonly itemId: string;
                readonly moisture?: {
                    readonly instrument?: string;
                    /** Format: date-time */
                    readonly measuredAt: string;
                    readonly method: string;
                    readonly permille: number;
                };
            }[];
            /** @description Why it was cancelled */
            readonly reason: string | null;
            readonly siteId: string;
            readonly startedAt: string;
            /** @enum {string} */
            readonly state: "open" | "closed" | "cancelled";
            readonly warnings: readonly {
                readonly code: string;
                readonly en: string;
                readonly zh: string;
            }[];
        };
        /** @description What was signed: the archive had these events, in this order, at this time */
        readonly Checkpoint: {
            readonly chains: number;
            readonly follows: {
                readonly agreedSize: number;
                readonly hash: string;
                readonly origin: string;
                readonly reason: string;
                readonly size: number;
            } | null;
            readonly origin: string;
            readonly previous: string | null;
            readonly root: string;
            readonly size: number;
            /** Format: date-time */
            readonly time: string;
        };
        /** @description Public key under which checkpoints were signed */
        readonly CheckpointKey: {
            /** @constant */
            readonly alg: "ES256";
            /** @constant */
            readonly crv: "P-256";
            /** @description Thumbprint of the key (RFC 7638) */
            readonly kid: string;
            /** @constant */
            readonly kty: "EC";
            /** @constant */
            readonly use: "sig";
            readonly x: string;
            readonly y: string;
        };
        /** @description Figures of closed months, as reported and as known now */
        readonly ClosedMonths: {
            /** @description ISO 8601, UTC */
            readonly asOf: string;
            /** @description Days after its end, in China, at which the figures of a month are kept */
            readonly closesAfterDays: number;
            readonly months: readonly {
                /** @description ISO 8601, UTC */
                readonly closedAt: string;
                readonly figures: readonly {
                    /** @description The same by class: goods may have changed from one class of a family to another */
                    readonly classes: readonly {
                        readonly classCode: string;
                        /** @description With what arrived since, and with weights and classes as they were corrected since */
                        readonly now: {
                            readonly grams: number;
                            readonly items: number;
                        };
                        /** @description As kept when the month was closed; never changes */
                        readonly reported: {
                            readonly grams: number;
                            readonly items: number;
                        };
                    }[];
                    /** @description Null where the registry has not told of the class */
                    readonly family: string | null;
                    /**
                     * @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself
                     * @enum {string}
                     */
                    readonly kind: "collected" | "received" | "consumed" | "produced" | "closed";
                    /** @description With what arrived since, and with weights and classes as they were corrected since */
                    readonly now: {
                        readonly grams: number;
                        readonly items: number;
                    };
                    /** @description As kept when the month was closed; never changes */
                    readonly reported: {
                        readonly grams: number;
                        readonly items: number;
                    };
                }[];
                readonly month: string;
                /** @description Last position of the archive that was counted */
                readonly position: number;
            }[];
        };
        /** @description One identifier that was active on several items at one time */
        readonly Conflict: {
            readonly conflictId: string;
            readonly genuineItemId: string | null;
            readonly identifier: {
                readonly kind: string;
                readonly value: string;
            };
            readonly itemIds: readonly string[];
            /** @description ISO 8601, UTC */
            readonly openedAt: string;
            /** @description Why it was settled so, or withdrawn */
            readonly reason: string | null;
            readonly settledAt: string | null;
            /** @enum {string} */
            readonly state: "open" | "settled" | "withdrawn";
            readonly withdrawnAt: string | null;
        };
        /** @description A consignor as everybody sees it: masked */
        readonly Consignor: {
            /** @description The last one */
            readonly consent: {
                /** Format: date-time */
                readonly at: string;
                readonly version: string;
            } | null;
            readonly consignorId: string;
            readonly erasedAt: string | null;
            readonly fields: readonly {
                /** @enum {string} */
                readonly field: "name" | "phone" | "idNumber" | "uscc" | "bankAccount" | "payeeReference";
                /** Format: date-time */
                readonly givenAt: string;
                readonly masked: string;
                /** @enum {string} */
                readonly purpose: "contact" | "payment" | "vehicle-certificate" | "scrap-metal-record" | "reverse-invoice";
            }[];
            /** @enum {string} */
            readonly kind: "resident" | "institution";
            /** Format: date-time */
            readonly registeredAt: string;
        };
        readonly Container: {
            readonly code: string;
            readonly containerId: string;
            readonly itemIds: readonly string[];
            /** @enum {string} */
            readonly kind: "container" | "pallet";
            readonly shipmentId: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "packed" | "released" | "dispatched";
        };
        /** @description What stands on a container */
        readonly ContainerName: {
            readonly code: string;
            readonly containerId: string;
            /** @enum {string} */
            readonly kind: "container" | "pallet";
        };
        /** @description What was recorded wrong of an item, and what both sides say of it */
        readonly Correction: {
            readonly after: {
                readonly classCode?: string;
                readonly grams?: number;
                readonly identifiers?: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
            };
            readonly before: {
                readonly classCode?: string;
                readonly grams?: number;
                readonly identifiers?: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
            };
            /** @description Who proposed it */
            readonly bySiteId: string;
            readonly correctionId: string;
            readonly corrects: string;
            /** @description Why it came to nothing */
            readonly ending: string | null;
            /** @description Whose books decide: the site that has the item, or had it last */
            readonly holderSiteId: string;
            readonly itemId: string;
            readonly reason: string;
            readonly staffId: string | null;
            /** @enum {string} */
            readonly state: "open" | "agreed" | "amended" | "declined" | "withdrawn" | "outdated";
            readonly warnings: readonly {
                readonly code: string;
                readonly en: string;
                readonly zh: string;
            }[];
            /** @description Who is asked; the same site where it corrected alone */
            readonly withSiteId: string;
        };
        /** @description What the network was when a day ended */
        readonly Day: {
            readonly day: string;
            readonly events: number;
            readonly inTransit: {
                readonly grams: number;
                readonly items: number;
                readonly shipments: number;
            };
            /** @description False for today, whose figures are those up to now */
            readonly isOver: boolean;
            readonly openConflicts: number;
            readonly openDiscrepancies: number;
            readonly position: number;
            /** @description On the road when the day ended */
            readonly shipments: readonly {
                readonly geometry: {
                    readonly coordinates: readonly (readonly number[])[];
                    /** @constant */
                    readonly type: "LineString";
                };
                readonly id: string;
                readonly properties: {
                    /** @description ISO 8601, UTC */
                    readonly dispatchedAt: string;
                    readonly expectedAt: string | null;
                    readonly fromSiteId: string;
                    readonly grams: number;
                    readonly items: number;
                    readonly plate: string | null;
                    readonly shipmentId: string;
                    readonly toSiteId: string;
                };
                /** @constant */
                readonly type: "Feature";
            }[];
            /** @description Registered by then, described as the registry describes them now */
            readonly sites: readonly {
                readonly geometry: {
                    readonly coordinates: readonly number[];
                    /** @constant */
                    readonly type: "Point";
                };
                readonly id: string;
                readonly properties: {
                    readonly approximate: boolean;
                    readonly areaCode: string;
                    readonly capacityGrams: number;
                    readonly code: string;
                    readonly coordinateSystem: string;
                    readonly form: string | null;
                    readonly grams: number;
                    readonly items: number;
                    readonly kind: string;
                    readonly name: string;
                    readonly nameEn: string;
                    readonly openDiscrepancies: number;
                    readonly siteId: string;
                };
                /** @constant */
                readonly type: "Feature";
            }[];
            readonly stock: {
                readonly grams: number;
                readonly items: number;
            };
            readonly today: {
                readonly closed: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly collected: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly dispatched: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly received: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly treated: {
                    readonly grams: number;
                    readonly items: number;
                };
            };
        };
        /** @description The days that the archive knows of */
        readonly Days: {
            /** @description Days with any fact, the first one first */
            readonly days: readonly {
                readonly day: string;
                readonly events: number;
            }[];
            /** @description First day with a fact of what is in sight; null where there is none */
            readonly firstDay: string | null;
            readonly position: number;
            readonly today: string;
        };
        /** @description An event that could not take effect when it came; the error may be cut */
        readonly DeadLetter: {
            /** @description How often its effect was tried; 0 for what only waits behind another */
            readonly attempts: number;
            /** @description Size of the record */
            readonly bytes: number;
            readonly discarded: {
                readonly at: string;
                readonly by: string;
                readonly reason: string;
            } | null;
            readonly error: string;
            readonly eventId: string;
            readonly firstAt: string;
            /** @description Later events of the same key wait behind this one */
            readonly key: string;
            readonly lastAt: string;
            /** @description When it is tried again by itself; null where somebody has to */
            readonly nextAttemptAt: string | null;
            /**
             * @description failed: needs a hand. behind: waits for an earlier one of its key. early: is tried again by itself
             * @enum {string}
             */
            readonly reason: "failed" | "behind" | "early";
            readonly siteSeq: number;
            readonly source: string;
            /** @enum {string} */
            readonly state: "waiting" | "discarded" | "done";
            readonly topic: string;
            readonly type: string;
        };
        readonly DeadLetterCounts: {
            /** @description Wait behind an earlier one of their key */
            readonly behind: number;
            readonly discarded: number;
            /** @description Came too early, and are tried again by themselves */
            readonly early: number;
            /** @description Need a hand; those that are overdue among them */
            readonly failed: number;
            /** @description Of the failed: came too early and have waited for more than ten minutes */
            readonly overdue: number;
        };
        /** @description A day of the demonstration network, played quickly */
        readonly DemonstrationDay: {
            readonly collected: number;
            readonly dismantled: number;
            /** @description How many hand-ins the day has */
            readonly handIns: number;
            /** @description Whether this installation plays it: a demonstration, and not production */
            readonly isOffered: boolean;
            readonly received: number;
            readonly shipped: number;
            /**
             * @description Since this process started
             * @enum {string}
             */
            readonly state: "not-yet" | "playing" | "played" | "failed";
        };
        /** @description What is said of the item now, and what the rules make of it */
        readonly DescriptionKept: {
            readonly details: {
                readonly [key: string]: boolean | number | string | readonly string[];
            };
            readonly eventId: string;
            readonly itemId: string;
            readonly warnings: readonly {
                readonly code: string;
                readonly en: string;
                readonly zh: string;
            }[];
        };
        readonly Device: {
            readonly deviceId: string;
            /** Format: date-time */
            readonly enrolledAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            /** @description Thumbprint of the public key (RFC 7638) */
            readonly kid: string;
            readonly name: string;
            readonly reason: ("lost" | "stolen" | "replaced" | "retired" | "misused") | null;
            readonly revokedAt: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "enrolled" | "expired" | "revoked";
        };
        /** @description A statement of a handover, signed by the key of a device (ES256) */
        readonly DeviceSignature: {
            readonly kid: string;
            /** @description Canonical JSON of what was signed (RFC 8785) */
            readonly statement: string;
            readonly value: string;
        };
        /** @description The device signs {act, id, siteId, deviceId, personId, deviceTime, body}: the id of the request, the site of the device, and as body the parameters of the path and the members of the request without `statement`. */
        readonly DeviceStatement: {
            readonly deviceId: string;
            /**
             * Format: date-time
             * @description When it was signed, by the clock of the device
             */
            readonly deviceTime: string;
            /** @description Who did it on the device */
            readonly personId: string;
            /** @description ES256, r and s in base64url, over the canonical JSON (RFC 8785) of the statement */
            readonly value: string;
        };
        /** @description A difference between what was sent and what was received */
        readonly Discrepancy: {
            readonly agreedBySender: boolean;
            readonly correctionGrams: number | null;
            readonly discrepancyId: string;
            readonly fromSiteId: string;
            readonly item: components["schemas"]["Item"] | null;
            /** @enum {string} */
            readonly kind: "missing" | "unexpected" | "rejected" | "weight";
            readonly note: string;
            readonly place: ("receiver" | "sender" | "closed" | "unchanged") | null;
            readonly proposal: {
                readonly bySiteId: string;
                readonly item: components["schemas"]["Item"] | null;
                readonly proposalId: string;
                readonly reason: string;
                /** @enum {string} */
                readonly resolution: "accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight";
                /** @enum {string} */
                readonly side: "sender" | "receiver";
                readonly staffId: string | null;
            } | null;
            readonly receivedGrams: number | null;
            readonly resolution: ("accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight") | null;
            readonly sentGrams: number | null;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "open" | "settled";
            readonly toSiteId: string;
        };
        /** @description A balance of dry mass; whole grams */
        readonly DryBalance: {
            /** @enum {string} */
            readonly basis: "wet" | "dry";
            readonly differenceGrams: number;
            readonly inputGrams: number;
            /** @description Without what is told to be water */
            readonly lossGrams: number;
            readonly outputGrams: number;
            readonly toleranceGrams: number;
        };
        /** @description A balance of dry mass; whole grams */
        readonly DryBalanceSeen: {
            /**
             * @description What the tolerance is held against
             * @enum {string}
             */
            readonly basis: "wet" | "dry";
            readonly differenceGrams: number;
            readonly inputGrams: number;
            /** @description Without what is told to be water */
            readonly lossGrams: number;
            readonly outputGrams: number;
            readonly toleranceGrams: number;
        };
        /** @description Everything that shows one handover, to be checked without any server */
        readonly EvidenceFile: {
            /** @description null: the regulator has signed none yet */
            readonly checkpoint: {
                /** @description Public keys of the regulator, as the server names them */
                readonly keys: readonly ({
                    readonly kid: string;
                } & {
                    readonly [key: string]: unknown;
                })[];
                /** @description The newest checkpoint: JWS in compact form, ES256 */
                readonly signed: string;
            } | null;
            /** @constant */
            readonly format: "huihuan-evidence/1";
            /** @description Facts of the shipment, of its items around it, and those that published the keys; by arrival */
            readonly records: readonly {
                /** @description Which leaf of the checkpoint; null: it arrived after it */
                readonly index: number | null;
                /** @description Digests of RFC 6962, the lowest first, in hexadecimal digits */
                readonly path: readonly string[];
                /** @description The fact, byte for byte as it was archived */
                readonly record: string;
            }[];
            readonly shipmentId: string;
            readonly summary: {
                readonly en: readonly string[];
                readonly zh: readonly string[];
            };
        };
        /** @description What a dismantling job is expected to give; weights in grams */
        readonly ExpectedOfJob: {
            /** @description Null unless every input is a vehicle of which the form says the kerb weight */
            readonly kerb: {
                /** @description Of all inputs */
                readonly kerbGrams: number;
                readonly overPercent: number;
                readonly rule: {
                    readonly clause: string | null;
                    readonly document: string;
                    /** @enum {string} */
                    readonly standing: "national" | "local";
                    readonly titleEn: string;
                    readonly titleZh: string;
                };
                readonly shortPercent: number;
                /** @description As they were weighed */
                readonly takenGrams: number;
            } | null;
            /** @description What may be told as reasons of a loss, by the rules `loss.<family>` */
            readonly lossReasons: readonly {
                readonly en: string;
                readonly name: string;
                readonly zh: string;
            }[];
            readonly outputs: readonly {
                readonly classCode: string;
                readonly grams: number;
            }[];
            /** @description Where the expected outputs are from */
            readonly rules: readonly {
                readonly clause: string | null;
                readonly document: string;
                /** @enum {string} */
                readonly standing: "national" | "local";
                readonly titleEn: string;
                readonly titleZh: string;
            }[];
            /** @description Inputs of classes of which nothing is expected, and gutted units of which nobody can say what they lack */
            readonly unknownGrams: number;
        };
        /** @description What happened, in one line */
        readonly Fact: {
            readonly eventId: string;
            readonly hash: string;
            /** @description Place in the archive; grows, and is the id of the live streams */
            readonly position: number;
            /** @description Site in whose chain the event is; null for those of services */
            readonly siteId: string | null;
            readonly siteSeq: number;
            readonly source: string;
            readonly subject: string;
            readonly summary: {
                readonly en: string;
                readonly zh: string;
            };
            /** @description ISO 8601, UTC */
            readonly time: string;
            readonly type: string;
        };
        readonly FieldError: {
            readonly code: string;
            readonly en: string;
            /**
             * @description The part of the request, when it is not the body
             * @enum {string}
             */
            readonly in?: "params" | "query" | "headers" | "body";
            /** @description JSON pointer of the field */
            readonly path: string;
            readonly zh: string;
        };
        /** @description A fact that changed a figure of a closed month */
        readonly FigureChange: {
            /**
             * @description Recorded in the month and heard of after; a weight corrected; a weight settled by both sides
             * @enum {string}
             */
            readonly cause: "late" | "corrected" | "settled";
            readonly eventId: string;
            readonly grams: number;
            readonly hash: string;
            /** @description What this fact adds to the figure of the month */
            readonly items: number;
            /** @description Place in the archive; grows, and is the id of the live streams */
            readonly position: number;
            /** @description Site in whose chain the event is; null for those of services */
            readonly siteId: string | null;
            readonly siteSeq: number;
            readonly source: string;
            readonly subject: string;
            readonly summary: {
                readonly en: string;
                readonly zh: string;
            };
            /** @description ISO 8601, UTC */
            readonly time: string;
            readonly type: string;
        };
        /** @description A fact behind a figure */
        readonly FigureFact: {
            readonly eventId: string;
            readonly grams: number;
            readonly hash: string;
            /** @description What this fact adds to the figure */
            readonly items: number;
            /** @description Place in the archive; grows, and is the id of the live streams */
            readonly position: number;
            /** @description Who signed the record, and with which key; null for records from before there was evidence */
            readonly signature: {
                /** @enum {string} */
                readonly by: "server" | "device";
                readonly kid: string;
            } | null;
            /** @description Site in whose chain the event is; null for those of services */
            readonly siteId: string | null;
            readonly siteSeq: number;
            readonly source: string;
            /** @description SHA-256 of what the device itself signed */
            readonly statement: string | null;
            readonly subject: string;
            readonly summary: {
                readonly en: string;
                readonly zh: string;
            };
            /** @description ISO 8601, UTC */
            readonly time: string;
            readonly type: string;
        };
        /** @description What was done in some months: the same sum by tier, month, area and class */
        readonly Figures: {
            readonly areas: readonly {
                readonly areaCode: string | null;
                /** @description Null where the registry has not told of the class */
                readonly family: string | null;
                readonly grams: number;
                readonly items: number;
                /**
                 * @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself
                 * @enum {string}
                 */
                readonly kind: "collected" | "consumed" | "produced" | "closed";
                readonly name: string | null;
            }[];
            /** @description ISO 8601, UTC */
            readonly asOf: string;
            readonly classes: readonly {
                readonly classCode: string;
                /** @description Null where the registry has not told of the class */
                readonly family: string | null;
                readonly grams: number;
                readonly items: number;
                /**
                 * @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself
                 * @enum {string}
                 */
                readonly kind: "collected" | "consumed" | "produced" | "closed";
            }[];
            readonly fromMonth: string;
            readonly months: readonly {
                /** @description Null where the registry has not told of the class */
                readonly family: string | null;
                readonly grams: number;
                readonly items: number;
                /**
                 * @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself
                 * @enum {string}
                 */
                readonly kind: "collected" | "consumed" | "produced" | "closed";
                readonly month: string;
            }[];
            /** @description First day with any record of the sites in sight; null where there is none */
            readonly recordsFrom: string | null;
            readonly tiers: readonly {
                /** @description Null where the registry has not told of the class */
                readonly family: string | null;
                readonly grams: number;
                readonly items: number;
                /**
                 * @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself
                 * @enum {string}
                 */
                readonly kind: "collected" | "consumed" | "produced" | "closed";
                readonly tier: string | null;
            }[];
            readonly toMonth: string;
        };
        readonly FiledMove: {
            readonly itemId: string;
            /** @enum {string} */
            readonly move: "received" | "handed-over" | "produced";
            /** @description The shipment or job of the move, as the export gives it */
            readonly ofId: string;
        };
        readonly FiledMoveOutput: {
            readonly itemId: string;
            /** @enum {string} */
            readonly move: "received" | "handed-over" | "produced";
            /** @description The shipment or job of the move, as the export gives it */
            readonly ofId: string;
        };
        /** @description What people submitted to a national platform; there is no connection to it */
        readonly Filing: {
            readonly filingId: string;
            readonly itemIds: readonly string[];
            /** @description What it answers; absent: the moves of the items up to its day */
            readonly moves?: readonly components["schemas"]["FiledMoveOutput"][];
            readonly platform: string;
            /** @description As the platform gave it; null until it was recorded */
            readonly receiptNumber: string | null;
            readonly siteId: string;
            readonly submittedOn: string;
        };
        readonly GoodsPlaced: {
            readonly bayId: string;
            readonly code: string;
            /** @description How many of the things were not there yet */
            readonly moved: number;
            readonly warnings: readonly {
                readonly code: string;
                readonly en: string;
                readonly zh: string;
            }[];
        };
        /** @description One answer a row, in their order; `passes` where the rows were only checked */
        readonly GradeAnswers: {
            readonly accepted: number;
            readonly answers: readonly ({
                readonly eventId: string;
                readonly index: number;
                readonly itemId: string;
                readonly siteSeq: number;
                /** @constant */
                readonly status: "accepted";
            } | {
                readonly index: number;
                readonly itemId: string;
                /** @constant */
                readonly status: "passes";
            } | {
                readonly index: number;
                readonly itemId: string | null;
                readonly problem: components["schemas"]["Problem"];
                /** @constant */
                readonly status: "refused";
            })[];
            readonly refused: number;
        };
        readonly Grant: {
            /** Format: date-time */
            readonly from: string;
            readonly grantId: string;
            readonly personId: string;
            /** @enum {string} */
            readonly role: "attendant" | "driver" | "transfer-operator" | "sorting-operator" | "supervisor" | "site-administrator" | "regulator" | "auditor" | "system-administrator" | "resident" | "institution" | "service" | "integration";
            readonly scope: {
                /** @constant */
                readonly kind: "site";
                readonly siteId: string;
            } | {
                readonly areaCode: string;
                /** @constant */
                readonly kind: "area";
            } | {
                /** @constant */
                readonly kind: "network";
            } | {
                /** @constant */
                readonly kind: "self";
            };
            readonly to: string | null;
        };
        /** @description Who signed a handover for which side */
        readonly HandoverSignature: {
            /** @enum {string} */
            readonly by: "server" | "device";
            readonly deviceId: string | null;
            readonly findingsDigest: string | null;
            readonly kid: string;
            readonly listDigest: string | null;
            readonly method: ("session" | "device" | "one-time-code") | null;
            readonly onDeviceOf: {
                readonly deviceId: string | null;
                readonly personId: string;
            } | null;
            readonly personId: string | null;
            /** @description When it came into these books */
            readonly recordedAt: string;
            /** @enum {string} */
            readonly side: "sender" | "receiver";
            /** @description By the clock of the device or server that signed */
            readonly signedAt: string | null;
            /** @enum {string} */
            readonly state: "signed" | "recovered";
        };
        /** @description Whether work can be done, and the state of each thing that it needs */
        readonly Health: {
            readonly checks: {
                readonly [key: string]: {
                    readonly ok: boolean;
                } & {
                    readonly [key: string]: unknown;
                };
            };
            /** @enum {string} */
            readonly status: "ready" | "not-ready";
        };
        /** @description What one site knows of one item that it has or had */
        readonly Holding: {
            readonly blockedBy: readonly string[];
            readonly containerId: string | null;
            readonly grade: ("reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous") | null;
            readonly item: components["schemas"]["Item"];
            readonly jobId: string | null;
            readonly shipmentId: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "in-stock" | "packed" | "reserved" | "in-process" | "in-transit" | "handed-over" | "consumed" | "closed";
        };
        /** @description What is wrong with a row of a file, in which column, and what to do */
        readonly ImportFinding: {
            readonly code: string;
            readonly column: ("reference" | "class" | "weight" | "date" | "paid" | "consignorKind" | "consignorNumber" | "vin" | "plate" | "battery" | "serial" | "imei" | "override") | null;
            readonly en: string;
            readonly zh: string;
        };
        /** @description An item or lot; weights in grams */
        readonly Item: {
            readonly classCode: string;
            readonly custodySeq: number;
            /** @enum {string} */
            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
            readonly grams: number;
            readonly identifiers: readonly {
                /** @enum {string} */
                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                readonly value: string;
            }[];
            readonly itemId: string;
            /** @enum {string} */
            readonly tracking: "item" | "lot";
        };
        readonly ItemInBooks: {
            readonly blockedBy: readonly string[];
            readonly containerId: string | null;
            /** @description The event by which the site said its weight, which a correction names; null where it is not noted */
            readonly corrects: string | null;
            readonly grade: ("reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous") | null;
            readonly item: components["schemas"]["Item"];
            readonly jobId: string | null;
            readonly shipmentId: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "in-stock" | "packed" | "reserved" | "in-process" | "in-transit" | "handed-over" | "consumed" | "closed";
        };
        /** @description A shipment by which an item came to a site or left it */
        readonly ItemMove: {
            /** @description When it was received here, or left; null while it did not yet */
            readonly at: string | null;
            /** @description What was found of it at the receipt */
            readonly finding: string | null;
            /** @description By the list of the sender */
            readonly grams: number;
            /** @enum {string} */
            readonly kind: "came" | "left";
            /** @description By the receiver, where it weighed */
            readonly measuredGrams: number | null;
            /** @description Where it came from, or went to */
            readonly otherSiteId: string;
            readonly shipmentId: string;
            /** @description Of the shipment, as this site knows it */
            readonly state: string;
        };
        /** @description What the form of its family says of an item, and the steps done to it */
        readonly ItemOfFamily: {
            readonly classCode: string;
            readonly details: {
                readonly [key: string]: boolean | number | string | readonly string[];
            };
            /** @enum {string} */
            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
            /** @description What each act still waits for, by the rules of today at its site */
            readonly gates: readonly {
                readonly en: string;
                readonly findings: readonly {
                    readonly code: string;
                    /** @enum {string} */
                    readonly effect: "refuse" | "supervisor" | "warn";
                    readonly en: string;
                    readonly ruleId: string | null;
                    /** @description The step that is missing, where one is */
                    readonly step: string | null;
                    readonly zh: string;
                }[];
                /** @enum {string} */
                readonly gate: "start-job" | "close-job" | "dispatch" | "close-reuse" | "certificate";
                readonly zh: string;
            }[];
            readonly itemId: string;
            /** @description The rules that its form and steps name, as they hold today */
            readonly rules: readonly {
                readonly certainty: ("A" | "B" | "M") | null;
                readonly clause: string | null;
                readonly document: string | null;
                /** @description null: it does not hold today */
                readonly effect: ("refuse" | "supervisor" | "warn" | "clock") | null;
                readonly en: string;
                readonly ruleId: string;
                /** @description national only where its document was read in full; all else is a local rule */
                readonly standing: ("national" | "local") | null;
                readonly zh: string;
            }[];
            readonly siteId: string;
            readonly steps: readonly {
                readonly corrects: string | null;
                readonly details: {
                    readonly [key: string]: boolean | number | string | readonly string[];
                };
                readonly en: string;
                readonly evidence: readonly {
                    readonly kind: string;
                    readonly note?: string;
                    readonly sha256: string;
                }[];
                /** @description Another record takes its place; it counts no more */
                readonly isCorrected: boolean;
                /** Format: date-time */
                readonly occurredAt: string;
                /** @enum {string} */
                readonly result: "done" | "failed";
                readonly siteId: string;
                readonly staffId: string | null;
                readonly step: string;
                readonly stepId: string;
                readonly witnessId: string | null;
                readonly zh: string;
            }[];
        };
        /** @description Every archived fact of an item with its way to the root of a checkpoint */
        readonly ItemProof: {
            /** @description What was signed of that size, where something was */
            readonly checkpoint: components["schemas"]["SignedCheckpoint"] | null;
            readonly facts: readonly {
                /** @description Which leaf */
                readonly index: number;
                /** @description Digests of RFC 6962, the lowest first, in hexadecimal digits */
                readonly path: readonly string[];
                readonly record: string;
            }[];
            readonly itemId: string;
            /** @description Facts that arrived after: under no proof here */
            readonly later: readonly {
                readonly record: string;
            }[];
            /** @description The tree that the paths lead into: the archive up to this many facts */
            readonly size: number;
        };
        readonly ItemTree: {
            readonly ancestors: readonly components["schemas"]["ItemTreeNode"][];
            readonly descendants: readonly components["schemas"]["ItemTreeNode"][];
            readonly itemId: string;
            readonly truncated: boolean;
        };
        readonly ItemTreeNode: {
            readonly classCode: string;
            readonly depth: number;
            readonly grams: number;
            /** @description Old codes of what was taken apart among them */
            readonly identifiers: readonly {
                /** @enum {string} */
                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                readonly value: string;
            }[];
            readonly itemId: string;
            /** @description The job between both */
            readonly jobId: string;
            /** @description The item that it went into or came out of, one step nearer to the one asked about */
            readonly nextItemId: string;
        };
        readonly JobHead: {
            /** @description The processing batch that it belongs to; left out where it is of none */
            readonly batchId?: string;
            /** @description Once the job is closed */
            readonly differenceGrams: number | null;
            readonly endedAt: string | null;
            readonly explained: boolean;
            readonly inputGrams: number;
            readonly inputs: number;
            readonly jobId: string;
            readonly lossGrams: number;
            readonly outputGrams: number;
            readonly outputs: number;
            readonly siteId: string;
            readonly startedAt: string;
            /** @enum {string} */
            readonly state: "open" | "closed" | "cancelled";
        };
        readonly JobWithGenealogy: {
            /** @description Of the draft while the job is open; none when it is cancelled */
            readonly balance: components["schemas"]["MassBalance"] | null;
            /** @description Whether the difference is within the tolerance, so that no explanation is needed */
            readonly balanced: boolean;
            /** @description The processing batch that answers for its difference; left out where it is of none */
            readonly batchId?: string;
            /** @description Of dry mass, where everything on both sides was measured; `basis` says what the tolerance is held against */
            readonly dry?: components["schemas"]["DryBalance"];
            /** @description Of an open job whose inputs were all measured: their dry mass */
            readonly dryFrame?: {
                /** @enum {string} */
                readonly basis: "wet" | "dry";
                readonly inputGrams: number;
                readonly toleranceGrams: number;
            };
            readonly endedAt: string | null;
            readonly explanation: {
                readonly supervisorId: string;
                readonly text: string;
            } | null;
            readonly genealogy: {
                /** @description Outputs that were taken apart since, with the job that did it */
                readonly derived: readonly {
                    readonly itemId: string;
                    readonly jobId: string;
                }[];
                /** @description Inputs that came out of an earlier job, with that job */
                readonly origins: readonly {
                    readonly itemId: string;
                    readonly jobId: string;
                }[];
            };
            /** @description Moisture of inputs that was measured, each by its step */
            readonly inputMoisture?: readonly {
                readonly itemId: string;
                readonly permille: number;
                readonly stepId: string;
            }[];
            readonly inputs: readonly {
                readonly classCode: string;
                readonly grams: number;
                readonly itemId: string;
            }[];
            readonly jobId: string;
            readonly loss: {
                readonly grams: number;
                /** @description Some or all of it by reasons of the rule `loss.<family>`, each once */
                readonly parts?: readonly {
                    readonly grams: number;
                    readonly reason: string;
                }[];
                readonly reason: string;
            };
            readonly outputs: readonly {
                readonly classCode: string;
                /** @description The input that it came out of, where somebody said which */
                readonly fromItemId?: string;
                readonly grams: number;
                readonly identifiers: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
                readonly itemId: string;
                readonly moisture?: {
                    readonly instrument?: string;
                    /** Format: date-time */
                    readonly measuredAt: string;
                    readonly method: string;
                    readonly permille: number;
                };
            }[];
            /** @description Why it was cancelled */
            readonly reason: string | null;
            readonly siteId: string;
            readonly startedAt: string;
            /** @enum {string} */
            readonly state: "open" | "closed" | "cancelled";
        };
        /** @description Vehicles whose weights are far from their kerb weight; grams */
        readonly KerbJobs: {
            /** @description Those of which every vehicle has a kerb weight in its form */
            readonly compared: number;
            /** @description False where the period has more than 2,000 of them */
            readonly isAll: boolean;
            /** @description What is pointed out, the latest first */
            readonly jobs: readonly {
                /** @description ISO 8601, UTC */
                readonly closedAt: string;
                readonly jobId: string;
                readonly kerbGrams: number;
                readonly outputGrams: number;
                /** @description Beside the kerb weight by more than the rule allows */
                readonly outputs: ("above" | "below") | null;
                readonly siteId: string;
                /** @description Beside the kerb weight by more than the rule allows */
                readonly taken: ("above" | "below") | null;
                /** @description As they were weighed when they went in, or corrected since */
                readonly takenGrams: number;
                readonly vehicles: number;
            }[];
            /** @description Jobs on vehicles that were looked at, the latest of the period */
            readonly looked: number;
        };
        /** @description A site as this tier knows it from the registry’s events */
        readonly KnownSite: {
            readonly acceptsFamilies: readonly ("vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous")[];
            readonly active: boolean;
            readonly approximate: boolean;
            readonly areaCode: string;
            readonly areaSquareMetres: number;
            readonly capacityGrams: number;
            readonly code: string;
            /** @enum {string} */
            readonly coordinateSystem: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
            readonly form: ("fixed" | "mobile" | "shared") | null;
            /** @enum {string} */
            readonly kind: "collection-point" | "transfer-station" | "sorting-centre" | "downstream";
            readonly lat: number;
            readonly licences: readonly {
                readonly issuer: string;
                readonly kind: string;
                readonly number: string;
                /** Format: date */
                readonly validFrom: string;
                readonly validTo: string | null;
            }[];
            readonly lon: number;
            readonly name: string;
            readonly nameEn: string;
            readonly siteId: string;
        };
        readonly ListedDevice: {
            readonly deviceId: string;
            /** Format: date-time */
            readonly enrolledAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            /** @description Thumbprint of the public key (RFC 7638) */
            readonly kid: string;
            /** @description When somebody last signed in on it or went on; null where that is longer ago than sessions are kept */
            readonly lastSeenAt: string | null;
            readonly name: string;
            readonly reason: ("lost" | "stolen" | "replaced" | "retired" | "misused") | null;
            readonly revokedAt: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly state: "enrolled" | "expired" | "revoked";
        };
        /** @description What dismantling lost, by family and reason; grams */
        readonly Losses: {
            readonly families: readonly {
                /** @description Of the inputs; null for jobs whose inputs were of several classes */
                readonly family: string | null;
                readonly lossGrams: number;
                /** @description Most first */
                readonly reasons: readonly {
                    readonly grams: number;
                    readonly name: {
                        readonly en: string;
                        readonly zh: string;
                    };
                    readonly reason: string;
                }[];
                /** @description Of no reason among those of the rule `loss.<family>` */
                readonly unnamedGrams: number;
            }[];
        };
        readonly LyingThing: {
            readonly arrivedAt: string;
            /** @description null for a container */
            readonly classCode: string | null;
            /** @description What is painted on a container */
            readonly code: string | null;
            readonly grams: number;
            readonly id: string;
            readonly identifiers: readonly {
                /** @enum {string} */
                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                readonly value: string;
            }[];
            readonly items: number;
            /** @enum {string} */
            readonly kind: "item" | "container";
            readonly placedAt: string | null;
        };
        /** @description A transfer manifest (联单) of one hazardous waste in a shipment */
        readonly Manifest: {
            /** @description What has to be done because its list changed after it was recorded */
            readonly asks: ("void" | "seal-or-void" | "record-anew") | null;
            readonly confirmation: {
                readonly confirmedOn: string;
                readonly grams: number;
                readonly remark: string | null;
                readonly siteId: string;
            } | null;
            /** @description Working days, by the rule of the day on which it was opened */
            readonly confirmWithin: number | null;
            /** @description Last day on which the receiver confirms; null until the goods were received */
            readonly dueOn: string | null;
            readonly grams: number;
            /** @description False where no calendar of the year is known: only weekends are left out */
            readonly isDueCertain: boolean;
            readonly manifestId: string;
            readonly number: string;
            readonly openedOn: string;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "waiting" | "due-soon" | "overdue" | "confirmed" | "void";
            readonly transporter: string;
            readonly voided: {
                /** @enum {string} */
                readonly cause: "recorded-wrong" | "trip-cancelled" | "list-changed";
                readonly reason: string;
                readonly voidedOn: string;
            } | null;
            readonly wasteCode: string;
            /** @description Until the last day is over, that one included; below zero so many after it; null where nothing waits */
            readonly workingDaysLeft: number | null;
        };
        /** @description The hazardous wastes of a shipment and their manifests */
        readonly Manifests: {
            readonly manifests: readonly components["schemas"]["Manifest"][];
            readonly shipmentId: string;
            /** @description What hazardous wastes are on the list, and which have a manifest */
            readonly wastes: readonly {
                readonly grams: number;
                readonly manifestId: string | null;
                readonly wasteCode: string;
            }[];
        };
        readonly MassBalance: {
            /** @description Inputs − outputs − loss */
            readonly differenceGrams: number;
            readonly inputGrams: number;
            readonly lossGrams: number;
            readonly outputGrams: number;
            readonly toleranceGrams: number;
        };
        /** @description The figures of now, and of today in China */
        readonly Overview: {
            /** @description ISO 8601, UTC */
            readonly asOf: string;
            readonly chains: {
                readonly broken: number;
                readonly complete: number;
                readonly sites: number;
            };
            readonly inTransit: {
                readonly grams: number;
                readonly items: number;
                /** @description On the road; items and grams are all that shipments hold */
                readonly shipments: number;
            };
            readonly openConflicts: number;
            readonly openDiscrepancies: number;
            readonly position: number;
            readonly stock: {
                readonly grams: number;
                readonly items: number;
            };
            readonly today: {
                readonly closed: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly collected: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly dispatched: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly received: {
                    readonly grams: number;
                    readonly items: number;
                };
                readonly treated: {
                    readonly grams: number;
                    readonly items: number;
                };
            };
        };
        readonly Passkey: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly lastUsedAt: string | null;
            /** @description To tell it from others: of the device that keeps it */
            readonly name: string;
            readonly passkeyId: string;
        };
        readonly Person: {
            readonly active: boolean;
            /** @description Kept by the registry alone; no event carries it */
            readonly displayName: string;
            readonly login: string | null;
            readonly personId: string;
        };
        readonly PersonalDataReading: {
            readonly address: string;
            /** Format: date-time */
            readonly at: string;
            readonly byPersonId: string;
            readonly consignorId: string;
            readonly deviceId: string | null;
            readonly fields: readonly string[];
            readonly purpose: string;
            readonly readingId: string;
            readonly siteId: string;
            readonly words: string;
        };
        readonly PersonName: {
            readonly displayName: string;
            readonly personId: string;
        };
        /** @description RFC 9457 problem details */
        readonly Problem: {
            /** @description Stable, dotted, lower case: machines decide by it */
            readonly code: string;
            /** @description What is wrong and what to do, in English */
            readonly detail: string;
            /** @description Facts that help to mend it */
            readonly details?: {
                readonly [key: string]: unknown;
            };
            /** @description 哪里有误、如何处理 */
            readonly detailZh: string;
            /** @description Every wrong field, when several can be wrong */
            readonly errors?: readonly components["schemas"]["FieldError"][];
            /** @description Correlation id of the request */
            readonly instance?: string;
            /** @description JSON pointer of the (first) wrong field */
            readonly path?: string;
            readonly status: number;
            readonly title: string;
            /** @description urn:huihuan:problem:<code> */
            readonly type: string;
        };
        readonly PutAside: {
            readonly act: string;
            /** @description Of the request: what it would make */
            readonly actId: string;
            /**
             * Format: date-time
             * @description When it arrived
             */
            readonly at: string;
            readonly decidedAt: string | null;
            readonly decidedBy: string | null;
            readonly decision: ("admitted" | "rejected") | null;
            readonly deviceId: string;
            /**
             * Format: date-time
             * @description By the clock of the device
             */
            readonly deviceTime: string;
            readonly digest: string;
            readonly personId: string;
            readonly reason: string | null;
            readonly siteId: string;
            /** @description Word for word what the device signed */
            readonly statement: string;
            /** @enum {string} */
            readonly why: "after-revocation" | "after-expiry" | "before-enrolment";
        };
        /** @description Kept whole and without effect until somebody of the site decides: the device was not to be trusted */
        readonly PutAsideAct: {
            /** @constant */
            readonly code: "statement.put-aside";
            readonly en: string;
            readonly id: string;
            /** @constant */
            readonly status: "put-aside";
            readonly why: string;
            readonly zh: string;
        };
        /** @description Kept whole and without effect until somebody of the site decides */
        readonly PutAsideIntake: {
            /** @constant */
            readonly code: "statement.put-aside";
            readonly en: string;
            readonly itemId: string;
            /** @constant */
            readonly status: "put-aside";
            /** @enum {string} */
            readonly why: "after-revocation" | "after-expiry" | "before-enrolment";
            readonly zh: string;
        };
        /** @description Records of a site under one rule. Facts themselves are never deleted. */
        readonly RecordsKept: {
            /** @description Days for which they are kept, by the rule of today */
            readonly days: number | null;
            /** @description Items that have ended here and whose records have to be kept */
            readonly kept: number;
            readonly lastUntil: string | null;
            /** @description The first day on which the time of some of them ends */
            readonly nextUntil: string | null;
            /** @description Items whose time is over */
            readonly over: number;
            /** @description Papers and pictures of items whose last fact is of this day or before may be destroyed, if the site so decides; items of later days may be over too, but some of before them are still kept */
            readonly overThrough: string | null;
            readonly rule: components["schemas"]["RuleShown"];
        };
        readonly RegisteredSite: {
            readonly acceptsFamilies: readonly ("vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous")[];
            readonly active: boolean;
            readonly approximate: boolean;
            readonly areaCode: string;
            readonly areaSquareMetres: number;
            readonly capacityGrams: number;
            readonly code: string;
            /** @enum {string} */
            readonly coordinateSystem: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
            readonly form: ("fixed" | "mobile" | "shared") | null;
            /** @enum {string} */
            readonly kind: "collection-point" | "transfer-station" | "sorting-centre" | "downstream";
            readonly lat: number;
            readonly licences: readonly {
                readonly issuer: string;
                readonly kind: string;
                readonly number: string;
                /** Format: date */
                readonly validFrom: string;
                readonly validTo: string | null;
            }[];
            readonly lon: number;
            readonly name: string;
            readonly nameEn: string;
            readonly siteId: string;
        };
        readonly RegisteredStaff: {
            readonly active: boolean;
            /** @description Kept by the registry alone; no event carries it */
            readonly displayName: string;
            /** @enum {string} */
            readonly role: "attendant" | "driver" | "transfer-operator" | "sorting-operator" | "supervisor" | "site-administrator";
            readonly siteIds: readonly string[];
            readonly staffId: string;
        };
        readonly RegisteredTruck: {
            readonly active: boolean;
            readonly capacityGrams: number;
            readonly homeSiteId: string | null;
            readonly plate: string;
            readonly truckId: string;
        };
        /** @description What was received is not what was sent */
        readonly RegulatorDiscrepancy: {
            readonly classCode: string | null;
            readonly correctionGrams: number | null;
            readonly discrepancyId: string;
            readonly fromSiteId: string;
            readonly itemId: string | null;
            readonly kind: string | null;
            readonly note: string | null;
            readonly openedAt: string | null;
            /** @description The last one */
            readonly proposal: {
                /** @description ISO 8601, UTC */
                readonly at: string;
                readonly reason: string;
                readonly resolution: string;
                readonly side: string;
            } | null;
            readonly receivedGrams: number | null;
            readonly resolution: string | null;
            readonly sentGrams: number | null;
            readonly settledAt: string | null;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "open" | "settled";
            readonly toleranceGrams: number | null;
            readonly toSiteId: string;
        };
        readonly RingProgress: {
            /** @description Name of the key that wraps */
            readonly current: string;
            /** @description Keys of persons that wait to be wrapped by the current key */
            readonly left: number;
            readonly wraps: readonly {
                /** @description Whether the ring has this key */
                readonly isKnown: boolean;
                readonly keys: number;
                readonly ringKey: string;
            }[];
        };
        /** @description Why one row was refused; the path is a JSON pointer within the row */
        readonly RowProblem: {
            readonly code: string;
            readonly details?: {
                readonly [key: string]: unknown;
            };
            readonly en: string;
            readonly kind: string;
            readonly path?: string;
            readonly zh: string;
        };
        /** @description A rule of the rule book, with its documents */
        readonly Rule: {
            readonly families: readonly ("vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous")[];
            /** @description How it holds on the day and at the place; null where it does not */
            readonly inForce: {
                readonly certainty: ("A" | "B" | "M") | null;
                readonly clause: string | null;
                readonly document: string;
                /** @enum {string} */
                readonly effect: "refuse" | "supervisor" | "warn" | "clock";
                readonly parameters: {
                    readonly [key: string]: number | readonly string[];
                };
                /**
                 * @description national: the letter of a document that was read in full; local: a local rule or a default
                 * @enum {string}
                 */
                readonly standing: "national" | "local";
                /** @description Of the local version that holds */
                readonly versionId: string | null;
            } | null;
            /** @description What was set for the place that was asked for, in that order */
            readonly local: readonly components["schemas"]["RuleVersion"][];
            /** @description How it holds in the whole nation, the oldest version first */
            readonly national: readonly {
                /**
                 * @description How sure its text is: A read in full, B an excerpt or second-hand text, M from memory
                 * @enum {string}
                 */
                readonly certainty: "A" | "B" | "M";
                readonly clause: string | null;
                readonly document: string;
                /** @enum {string} */
                readonly effect: "refuse" | "supervisor" | "warn" | "clock";
                readonly parameters: {
                    readonly [key: string]: number | readonly string[];
                };
                /** Format: date */
                readonly validFrom: string;
                readonly validTo: string | null;
            }[];
            readonly parameters: readonly {
                readonly en: string;
                /** @enum {string} */
                readonly kind: "amount" | "choices";
                readonly least?: number;
                readonly most?: number;
                readonly name: string;
                /** @description What choices are made among */
                readonly offered?: readonly {
                    readonly en: string;
                    readonly name: string;
                    readonly zh: string;
                }[];
                /** @description In which direction the rule asks for more */
                readonly stricter: ("less" | "more") | null;
                /**
                 * @description Of an amount, which is a whole number of it
                 * @enum {string}
                 */
                readonly unit?: "day" | "working-day" | "month" | "year" | "gram" | "square-metre" | "fen" | "percent" | "litre" | "watt" | "household" | "site" | "times" | "gram-per-kilogram";
                readonly zh: string;
            }[];
            readonly ruleId: string;
            readonly says: {
                readonly en: string;
                readonly zh: string;
            };
            readonly title: {
                readonly en: string;
                readonly zh: string;
            };
        };
        /** @description A rule of the rule book as it holds here today */
        readonly RuleShown: {
            readonly clause: string | null;
            readonly document: string;
            /** @enum {string} */
            readonly effect: "refuse" | "supervisor" | "warn" | "clock";
            readonly ruleId: string;
            /**
             * @description national: the letter of a document that was read in full; local: a local rule or a default
             * @enum {string}
             */
            readonly standing: "national" | "local";
            readonly titleEn: string;
            readonly titleZh: string;
        };
        /** @description How a rule holds at a site or in an area; days in China’s time, the end is exclusive. It is a local rule, never the letter of the law. */
        readonly RuleVersion: {
            readonly clause: string | null;
            readonly document: string;
            /** @enum {string} */
            readonly effect: "refuse" | "supervisor" | "warn" | "clock";
            readonly parameters: {
                readonly [key: string]: number | readonly string[];
            };
            readonly ruleId: string;
            readonly scope: {
                /** @constant */
                readonly kind: "site";
                readonly siteId: string;
            } | {
                readonly areaCode: string;
                /** @constant */
                readonly kind: "area";
            };
            /** Format: date */
            readonly validFrom: string;
            readonly validTo: string | null;
            readonly versionId: string;
        };
        /** @description A shipment in the books of its sender (out) or receiver (in) */
        readonly Shipment: {
            /** @enum {string} */
            readonly direction: "out" | "in";
            readonly dispatchedAt: string | null;
            readonly expectedAt: string | null;
            readonly fromSiteId: string;
            readonly grams: number;
            readonly items: number;
            readonly lines: readonly {
                readonly containerId: string | null;
                readonly finding: ("accepted" | "missing" | "rejected") | null;
                readonly item: components["schemas"]["Item"];
                readonly measuredGrams: number | null;
                readonly reason: string | null;
            }[];
            readonly plate: string | null;
            readonly receivedAt: string | null;
            readonly sealedDigest: string | null;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "draft" | "sealed" | "in-transit" | "expected" | "receiving" | "received" | "delivered" | "cancelled";
            readonly toSiteId: string;
            readonly truckId: string | null;
            readonly unexpected: readonly {
                readonly grams: number | null;
                readonly identifiers: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
                readonly itemId: string | null;
                readonly note: string;
                readonly unexpectedId: string;
            }[];
        };
        readonly ShipmentHead: {
            /** @enum {string} */
            readonly direction: "out" | "in";
            readonly dispatchedAt: string | null;
            readonly expectedAt: string | null;
            readonly fromSiteId: string;
            readonly grams: number;
            readonly items: number;
            readonly plate: string | null;
            readonly receivedAt: string | null;
            readonly sealedDigest: string | null;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "draft" | "sealed" | "in-transit" | "expected" | "receiving" | "received" | "delivered" | "cancelled";
            readonly toSiteId: string;
            readonly truckId: string | null;
        };
        /** @description A shipment after an act that rules judged */
        readonly ShipmentTakenOn: {
            /** @enum {string} */
            readonly direction: "out" | "in";
            readonly dispatchedAt: string | null;
            readonly expectedAt: string | null;
            readonly fromSiteId: string;
            readonly grams: number;
            readonly items: number;
            readonly lines: readonly {
                readonly containerId: string | null;
                readonly finding: ("accepted" | "missing" | "rejected") | null;
                readonly item: components["schemas"]["Item"];
                readonly measuredGrams: number | null;
                readonly reason: string | null;
            }[];
            readonly plate: string | null;
            readonly receivedAt: string | null;
            readonly sealedDigest: string | null;
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "draft" | "sealed" | "in-transit" | "expected" | "receiving" | "received" | "delivered" | "cancelled";
            readonly toSiteId: string;
            readonly truckId: string | null;
            readonly unexpected: readonly {
                readonly grams: number | null;
                readonly identifiers: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
                readonly itemId: string | null;
                readonly note: string;
                readonly unexpectedId: string;
            }[];
            readonly warnings: readonly {
                readonly code: string;
                readonly en: string;
                readonly zh: string;
            }[];
        };
        /** @description A checkpoint and its signature */
        readonly SignedCheckpoint: {
            readonly checkpoint: components["schemas"]["Checkpoint"];
            /** @description SHA-256 of the canonical JSON of the checkpoint */
            readonly hash: string;
            /** @description The same with its signature: JWS in compact form, ES256. Only this proves something */
            readonly signed: string;
        };
        /** @description A shipment with who signed its handover, and whose signature is missing */
        readonly SignedShipment: {
            readonly containers: readonly components["schemas"]["ContainerName"][];
            /** @enum {string} */
            readonly direction: "out" | "in";
            readonly dispatchedAt: string | null;
            /** @description Who drives, as the list of the sender says, and may sign for it; null where nobody is named */
            readonly driverId: string | null;
            /** @description How the driver took the load over; null where nobody was asked, or the books do not know */
            readonly driverSignature: ({
                /** @description Of the drawing, in the files of the sender; null as long as it has not come */
                readonly fileId: string | null;
                /** @constant */
                readonly kind: "drawn";
                readonly sha256: string;
                readonly storedAt: string | null;
            } | {
                /** @constant */
                readonly kind: "missing";
                /** @enum {string} */
                readonly reason: "not-there" | "declined" | "not-kept";
            }) | null;
            readonly expectedAt: string | null;
            readonly fromSiteId: string;
            readonly grams: number;
            readonly items: number;
            readonly lines: readonly {
                readonly containerId: string | null;
                readonly finding: ("accepted" | "missing" | "rejected") | null;
                readonly item: components["schemas"]["Item"];
                readonly measuredGrams: number | null;
                readonly reason: string | null;
            }[];
            /** @description Sides whose signature is due and not there */
            readonly missing: readonly ("sender" | "receiver")[];
            readonly plate: string | null;
            readonly receivedAt: string | null;
            readonly sealedDigest: string | null;
            readonly shipmentId: string;
            readonly signatures: readonly components["schemas"]["HandoverSignature"][];
            /** @enum {string} */
            readonly state: "draft" | "sealed" | "in-transit" | "expected" | "receiving" | "received" | "delivered" | "cancelled";
            readonly toSiteId: string;
            readonly truckId: string | null;
            readonly unexpected: readonly {
                readonly grams: number | null;
                readonly identifiers: readonly {
                    /** @enum {string} */
                    readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                    readonly value: string;
                }[];
                readonly itemId: string | null;
                readonly note: string;
                readonly unexpectedId: string;
            }[];
        };
        /** @description The manifests of what a site sends and receives, and those that lack */
        readonly SiteManifests: {
            /** @description Those that travel without one by a rule of their day and place, as far as they were met looking for what lacks */
            readonly exempt?: readonly {
                /** @description ISO 8601 */
                readonly dispatchedAt: string | null;
                readonly grams: number;
                /** @description It keeps no books here: the sender says what it confirmed */
                readonly otherIsDownstream: boolean;
                readonly otherName: string;
                readonly otherNameEn: string;
                readonly otherSiteId: string;
                readonly plate: string | null;
                /** @description ISO 8601 */
                readonly receivedAt: string | null;
                readonly rule: components["schemas"]["RuleShown"];
                readonly shipmentId: string;
                readonly shipmentState: string;
                /**
                 * @description What the site is in the shipment
                 * @enum {string}
                 */
                readonly side: "sender" | "receiver";
                readonly wasteCode: string;
            }[];
            /**
             * @description So many are exempt that it stopped looking: behind them more may lack a manifest than `lacking` has
             * @constant
             */
            readonly isCut?: true;
            /** @description Hazardous wastes of sealed lists without a manifest that counts, but those that a rule exempts */
            readonly lacking: readonly {
                /** @description ISO 8601 */
                readonly dispatchedAt: string | null;
                readonly grams: number;
                /** @description It keeps no books here: the sender says what it confirmed */
                readonly otherIsDownstream: boolean;
                readonly otherName: string;
                readonly otherNameEn: string;
                readonly otherSiteId: string;
                readonly plate: string | null;
                /** @description ISO 8601 */
                readonly receivedAt: string | null;
                readonly shipmentId: string;
                readonly shipmentState: string;
                /**
                 * @description What the site is in the shipment
                 * @enum {string}
                 */
                readonly side: "sender" | "receiver";
                readonly wasteCode: string;
            }[];
            readonly manifests: readonly {
                /** @description What has to be done because its list changed after it was recorded */
                readonly asks: ("void" | "seal-or-void" | "record-anew") | null;
                readonly confirmation: {
                    readonly confirmedOn: string;
                    readonly grams: number;
                    readonly remark: string | null;
                    readonly siteId: string;
                } | null;
                /** @description Working days, by the rule of the day on which it was opened */
                readonly confirmWithin: number | null;
                /** @description ISO 8601 */
                readonly dispatchedAt: string | null;
                /** @description Last day on which the receiver confirms; null until the goods were received */
                readonly dueOn: string | null;
                readonly grams: number;
                /** @description False where no calendar of the year is known: only weekends are left out */
                readonly isDueCertain: boolean;
                readonly manifestId: string;
                readonly number: string;
                readonly openedOn: string;
                /** @description It keeps no books here: the sender says what it confirmed */
                readonly otherIsDownstream: boolean;
                readonly otherName: string;
                readonly otherNameEn: string;
                readonly otherSiteId: string;
                readonly plate: string | null;
                /** @description ISO 8601 */
                readonly receivedAt: string | null;
                readonly shipmentId: string;
                readonly shipmentState: string;
                /**
                 * @description What the site is in the shipment
                 * @enum {string}
                 */
                readonly side: "sender" | "receiver";
                /** @enum {string} */
                readonly state: "waiting" | "due-soon" | "overdue" | "confirmed" | "void";
                /** @description What the receipt found of this waste; null until it is closed */
                readonly takenGrams: number | null;
                readonly transporter: string;
                readonly voided: {
                    /** @enum {string} */
                    readonly cause: "recorded-wrong" | "trip-cancelled" | "list-changed";
                    readonly reason: string;
                    readonly voidedOn: string;
                } | null;
                readonly wasteCode: string;
                /** @description Until the last day is over, that one included; below zero so many after it; null where nothing waits */
                readonly workingDaysLeft: number | null;
            }[];
        };
        readonly StepKept: {
            readonly eventId: string;
            readonly itemId: string;
            /** @enum {string} */
            readonly result: "done" | "failed";
            readonly step: string;
            readonly stepId: string;
        };
        readonly StorageLimits: {
            /**
             * Format: date
             * @description Today in China: the limits are those of this day
             */
            readonly day: string;
            /** @description false: local rules that were set before these books began to listen may be missing */
            readonly isWhole: boolean;
            readonly loads: readonly {
                readonly grams: number;
                /** @enum {string} */
                readonly group: "lead-battery" | "lithium-battery" | "traction-battery" | "hazardous" | "vehicle";
                readonly limitGrams: number;
                readonly rule: components["schemas"]["RuleShown"];
                /** @enum {string} */
                readonly state: "free" | "near" | "over";
                /** @description From this share of the limit on, the state is near */
                readonly warnPercent: number;
            }[];
            readonly measures: readonly {
                /** @description Square metres, or grams */
                readonly actual: number;
                readonly isMet: boolean;
                readonly least: number;
                /** @enum {string} */
                readonly measure: "area" | "capacity";
                readonly rule: components["schemas"]["RuleShown"];
            }[];
        };
        /** @description An item in stock and since when it is at the site */
        readonly StoredItem: {
            readonly arrivedAt: string;
            readonly bayCode: string | null;
            /** @description Where in the store it lies: its own bay, or that of its container */
            readonly bayId: string | null;
            readonly containerCode: string | null;
            readonly holding: components["schemas"]["Holding"];
            /** @description Days that goods of this class may lie here; null where no rule says it */
            readonly limitDays: number | null;
            readonly limitRule: components["schemas"]["RuleShown"] | null;
        };
        /** @description Everything that shows the story of an item, to be checked by whoever reads it */
        readonly StoryFile: {
            /** @description null: the regulator has signed none yet */
            readonly checkpoint: {
                /** @description Public keys of the regulator, as the server names them */
                readonly keys: readonly ({
                    readonly kid: string;
                } & {
                    readonly [key: string]: unknown;
                })[];
                /** @description The newest checkpoint: JWS in compact form, ES256 */
                readonly signed: string;
            } | null;
            /** @constant */
            readonly format: "huihuan-story/1";
            readonly itemId: string;
            /** @description Facts of the item, the one before each in its chain, and those that published the keys; by arrival */
            readonly records: readonly {
                /** @description Which leaf of the checkpoint; null: it arrived after it */
                readonly index: number | null;
                /** @description Digests of RFC 6962, the lowest first, in hexadecimal digits */
                readonly path: readonly string[];
                /** @description The fact, byte for byte as it was archived */
                readonly record: string;
            }[];
        };
        /** @description One record may be sent in the name of this supervisor */
        readonly SupervisorRelease: {
            readonly recordId: string;
            /** Format: date-time */
            readonly releasedAt: string;
            readonly releaseId: string;
            readonly supervisorId: string;
        };
        /** @description What is paid for a class, in fen for a piece or a kilogram; days in China’s time, the end is exclusive */
        readonly Tariff: {
            /** @enum {string} */
            readonly basis: "piece" | "kilogram";
            readonly classCode: string;
            readonly fen: number;
            readonly leastFen: number;
            readonly mostFen: number;
            readonly scope: {
                /** @constant */
                readonly kind: "site";
                readonly siteId: string;
            } | {
                readonly areaCode: string;
                /** @constant */
                readonly kind: "area";
            };
            readonly tariffId: string;
            /** Format: date */
            readonly validFrom: string;
            readonly validTo: string | null;
        };
        readonly TraceabilityExport: {
            readonly from: string;
            /**
             * @description This is a package to be submitted by people: nothing is sent to the platform
             * @constant
             */
            readonly isLive: false;
            readonly moves: readonly components["schemas"]["BatteryMove"][];
            /** @enum {string} */
            readonly platform: "traction-battery-traceability" | "vehicle-circulation" | "solid-waste";
            readonly siteId: string;
            readonly to: string;
            /** @description More happened than is listed: ask for a shorter time */
            readonly truncated: boolean;
        };
        /** @description An item as the events leave it; unknown: named by events, but none has placed it */
        readonly TracedItem: {
            readonly blockedBy: readonly string[];
            readonly classCode: string | null;
            readonly family: string | null;
            readonly grade: string | null;
            readonly grams: number;
            readonly identifiers: readonly {
                readonly kind: string;
                readonly value: string;
            }[];
            readonly itemId: string;
            readonly outcome: string | null;
            readonly shipmentId: string | null;
            readonly siteId: string | null;
            /** @enum {string} */
            readonly state: "in-stock" | "in-transit" | "consumed" | "closed" | "unknown";
            readonly tracking: ("item" | "lot") | null;
        };
        /** @description An item and what it was made from, or what was made from it */
        readonly TraceNode: {
            readonly children: readonly components["schemas"]["TraceNode"][];
            readonly classCode: string | null;
            readonly family: string | null;
            readonly grams: number;
            /** @description Old codes of what was taken apart stay with it */
            readonly identifiers: readonly {
                readonly kind: string;
                readonly value: string;
            }[];
            readonly itemId: string;
            readonly jobId: string | null;
        };
        readonly TruckReading: {
            readonly grams: number;
            readonly scale: string;
            /** @enum {string} */
            readonly source: "typed" | "scale";
            /** Format: date-time */
            readonly weighedAt: string;
        };
        readonly TruckWeighing: {
            readonly gross: components["schemas"]["TruckReading"] | null;
            readonly siteId: string;
            /** @description There once the truck was weighed loaded and empty */
            readonly slip: {
                readonly netGrams: number;
                readonly revision: number;
                readonly slipNumber: string;
                readonly weighingId: string;
            } | null;
            readonly tare: components["schemas"]["TruckReading"] | null;
        };
        /** @description The truck of a shipment on the weighbridges of both sides */
        readonly TruckWeighings: {
            /** @description What the lines of the list weigh together */
            readonly listGrams: number;
            readonly receiver: components["schemas"]["TruckWeighing"] | null;
            readonly sender: components["schemas"]["TruckWeighing"] | null;
            /** @description How far a net weight may lie from it */
            readonly toleranceGrams: number;
        };
        /** @description Vehicles and farm machines by kind, area and month; each is in one row of each month at most per column */
        readonly VehicleFigures: {
            /** @description ISO 8601, UTC */
            readonly asOf: string;
            readonly fromMonth: string;
            readonly rows: readonly {
                readonly areaCode: string | null;
                readonly areaName: string | null;
                /** @description With a certificate that holds, in the month of its first one: a new one for a voided one counts no vehicle twice */
                readonly certified: {
                    readonly grams: number;
                    readonly items: number;
                };
                /** @description Of diesel trucks their stage, `china-1` to `china-6` or `unknown`; null of all others */
                readonly dieselStage: string | null;
                readonly dismantled: {
                    readonly grams: number;
                    readonly items: number;
                };
                /** @description 公务用车 */
                readonly isOfficial: boolean;
                /** @description Type and use of a vehicle; its class where no form says it, as of farm machines */
                readonly kind: string;
                readonly month: string;
                readonly nameEn: string | null;
                /** @description Null where nobody has told what the class is called */
                readonly nameZh: string | null;
                /** @description Of trucks whether they were in operation (营运); not-asked where no form asked it, which is no `no` */
                readonly operation: ("operating" | "not-operating" | "not-asked") | null;
                readonly takenIn: {
                    readonly grams: number;
                    readonly items: number;
                };
                /** @description The same of trucks of any fuel, `none` where it burns nothing; null of what is no truck */
                readonly truckStage: string | null;
            }[];
            readonly toMonth: string;
        };
        /** @description The video of a vehicle that was taken apart here */
        readonly VideoKept: {
            readonly cameras: string | null;
            readonly classCode: string;
            /** @description Where the site recorded that it destroyed the video, which the product never does by itself */
            readonly destroyed: {
                readonly byPersonId: string | null;
                readonly how: string | null;
                readonly on: string | null;
                /** @description The record of the step that says so */
                readonly stepId: string;
            } | null;
            /** Format: date */
            readonly dismantledOn: string;
            readonly identifiers: readonly {
                /** @enum {string} */
                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                readonly value: string;
            }[];
            readonly itemId: string;
            /** @description The job that took it apart */
            readonly jobId: string | null;
            /**
             * Format: date
             * @description Last day, by the rules of the day of the dismantling
             */
            readonly neededUntil: string;
            readonly place: string | null;
            /** @description Last day on which it is to be recorded where it is; null where no rule of that day says so */
            readonly recordBy: string | null;
            readonly rule: components["schemas"]["RuleShown"];
            /** @description Last day as the site states it */
            readonly saidUntil: string | null;
            readonly sha256: string | null;
            /**
             * @description missing: nobody says where it is; short: its keeping is said to end too early; over: it may go, if the site so decides; destroyed: the site says that it went
             * @enum {string}
             */
            readonly state: "missing" | "short" | "kept" | "over" | "destroyed";
            /** @description The record of the step that says so */
            readonly stepId: string | null;
        };
        /** @description The same with the whole error and the record as it came */
        readonly WholeDeadLetter: {
            /** @description How often its effect was tried; 0 for what only waits behind another */
            readonly attempts: number;
            /** @description Size of the record */
            readonly bytes: number;
            readonly discarded: {
                readonly at: string;
                readonly by: string;
                readonly reason: string;
            } | null;
            readonly error: string;
            readonly eventId: string;
            readonly firstAt: string;
            /** @description Later events of the same key wait behind this one */
            readonly key: string;
            readonly lastAt: string;
            /** @description When it is tried again by itself; null where somebody has to */
            readonly nextAttemptAt: string | null;
            /**
             * @description failed: needs a hand. behind: waits for an earlier one of its key. early: is tried again by itself
             * @enum {string}
             */
            readonly reason: "failed" | "behind" | "early";
            readonly record: string;
            readonly siteSeq: number;
            readonly source: string;
            /** @enum {string} */
            readonly state: "waiting" | "discarded" | "done";
            readonly topic: string;
            readonly type: string;
        };
        /** @description The jobs behind the yields of a site */
        readonly YieldJobs: {
            /** @description The latest first, 500 at most */
            readonly jobs: readonly {
                /** @description What the job said when it was closed, where class or weight of its goods was corrected since */
                readonly asClosed: {
                    readonly classCode: string | null;
                    readonly inputGrams: number;
                    readonly outputGrams: number;
                } | null;
                /** @description ISO 8601, UTC */
                readonly closedAt: string;
                readonly inputGrams: number;
                readonly inputs: number;
                readonly jobId: string;
                readonly lossGrams: number;
                readonly outputs: readonly {
                    readonly classCode: string;
                    readonly grams: number;
                }[];
            }[];
            /** @description All of them */
            readonly total: number;
        };
        /** @description What dismantling gave against what was expected, by class and site; grams */
        readonly Yields: {
            /** @description ISO 8601, UTC */
            readonly asOf: string;
            readonly classes: readonly {
                readonly classCode: string;
                readonly family: string | null;
                /** @description In the middle of the sites; none where too few have enough input */
                readonly medians: readonly {
                    readonly classCode: string;
                    readonly gramsPerKilogram: number;
                }[];
                readonly name: {
                    readonly en: string;
                    readonly zh: string;
                };
                /** @description Where the expected yields are from, as it holds in the area now */
                readonly rule: {
                    readonly certainty: ("A" | "B" | "M") | null;
                    readonly document: string;
                    /** @enum {string} */
                    readonly standing: "national" | "local";
                } | null;
                readonly sites: readonly {
                    /** @description Inputs that lacked parts, as their forms say now; what is expected of them is less by the rules `gutted.<class>` */
                    readonly gutted: {
                        readonly grams: number;
                        readonly units: number;
                    };
                    readonly inputGrams: number;
                    readonly inputs: number;
                    /** @description False where the input is less than the rule asks for */
                    readonly isJudged: boolean;
                    readonly jobs: number;
                    readonly lossGrams: number;
                    readonly outputs: readonly {
                        readonly classCode: string;
                        /** @description What the input is expected to give by the rules of its months and place; null where no rule says */
                        readonly expectedGrams: number | null;
                        /** @description Against what is expected, and against the median of the sites */
                        readonly findings: readonly ("above-expected" | "below-expected" | "above-sites" | "below-sites")[];
                        readonly grams: number;
                    }[];
                    readonly siteId: string;
                }[];
            }[];
            readonly fromMonth: string;
            /** @description Jobs with inputs of several classes: nobody can say what came out of which, so they are not compared */
            readonly mixed: {
                readonly inputGrams: number;
                readonly jobs: number;
            };
            /** @description By which a yield is pointed out, as it holds in the area now; null where no rule holds */
            readonly outlier: {
                readonly bandPercent: number;
                readonly certainty: ("A" | "B" | "M") | null;
                /** @description Median absolute deviations */
                readonly deviations: number;
                readonly document: string;
                /** @description Grams per kilogram */
                readonly leastDifference: number;
                readonly minimumGrams: number;
                readonly sites: number;
                /** @enum {string} */
                readonly standing: "national" | "local";
            } | null;
            readonly toMonth: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly get_collection_audit_discrepancies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every difference of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly discrepancyId: string;
                        readonly fromSiteId: string;
                        readonly itemId: string | null;
                        /** @enum {string} */
                        readonly kind: "missing" | "unexpected" | "rejected" | "weight";
                        readonly resolution: ("accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight") | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "open" | "settled";
                        readonly toSiteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_collection_audit_events: {
        readonly parameters: {
            readonly query?: {
                /** @description A position; those up to and including it are left out */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that this service published, in the order of the log */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly position: number | string;
                        readonly record: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_collection_audit_holdings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every item of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly blockedBy: readonly string[];
                        readonly containerId: string | null;
                        readonly grade: ("reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous") | null;
                        readonly item: {
                            readonly classCode: string;
                            readonly custodySeq: number;
                            /** @enum {string} */
                            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                            readonly grams: number;
                            readonly identifiers: readonly {
                                /** @enum {string} */
                                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                                readonly value: string;
                            }[];
                            readonly itemId: string;
                            /** @enum {string} */
                            readonly tracking: "item" | "lot";
                        };
                        readonly jobId: string | null;
                        readonly shipmentId: string | null;
                        readonly siteId: string;
                        /** @enum {string} */
                        readonly state: "in-stock" | "packed" | "reserved" | "in-transit" | "in-process" | "handed-over" | "consumed" | "closed";
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_collection_audit_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every shipment of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": ({
                        /** @constant */
                        readonly direction: "out";
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "draft" | "sealed" | "in-transit" | "received" | "delivered" | "cancelled";
                        readonly toSiteId: string;
                    } | {
                        /** @constant */
                        readonly direction: "in";
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly receivedAt: string | null;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "expected" | "receiving" | "received";
                        readonly toSiteId: string;
                    }) | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_collection_audit_statements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What devices have signed and was done, word for word */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly actId: string;
                        readonly digest: string;
                        readonly kid: string;
                        readonly text: string;
                        readonly value: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly post_collection_bookings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly address?: string | null;
                    readonly classCode?: string | null;
                    readonly consignorId: string;
                    /**
                     * @description How many hand-ins are expected
                     * @default 1
                     */
                    readonly count?: number;
                    /**
                     * Format: date
                     * @description In China; today to sixty days ahead
                     */
                    readonly day: string;
                    /** @enum {string} */
                    readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                    readonly id: string;
                    readonly note?: string | null;
                    readonly siteId: string;
                    /** @enum {string} */
                    readonly way: "counter" | "door";
                    /** @description Hours of the day in China */
                    readonly window: {
                        readonly from: string;
                        readonly to: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description What a site expects; who and where are masked */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    readonly post_collection_bookings_bookingId_cancellation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly bookingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @enum {string} */
                    readonly reason: "consignor-asked" | "site-cannot" | "made-in-error";
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description What a site expects; who and where are masked */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    readonly post_collection_bookings_bookingId_contact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly bookingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Whom to call and where to go, in plain, while the booking is open; each request is a record that the auditor sees */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly address: string | null;
                        readonly name: string | null;
                        readonly note: string | null;
                        readonly phone: string | null;
                        readonly readingId: string;
                    };
                };
            };
        };
    };
    readonly get_collection_bus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How the events of a service travel */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bus"];
                };
            };
        };
    };
    readonly post_collection_closures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentReference?: string | null;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly itemIds: readonly string[];
                    /** @enum {string} */
                    readonly outcome: "recycled" | "reused" | "remanufactured" | "cascaded" | "disposed-hazardous" | "lost" | "voided";
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    /** @description What a device has signed as the act `item.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description End the life of items in stock with an outcome, all or none */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly closed: number;
                        readonly itemIds: readonly string[];
                        readonly warnings: readonly {
                            readonly code: string;
                            readonly en: string;
                            readonly zh: string;
                        }[];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_consignors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description To which text the person agreed, and when */
                    readonly consent: {
                        /** Format: date-time */
                        readonly at: string;
                        readonly version: string;
                    };
                    readonly fields: readonly {
                        /** @enum {string} */
                        readonly field: "name" | "phone" | "idNumber" | "uscc" | "bankAccount" | "payeeReference";
                        /** @enum {string} */
                        readonly purpose: "contact" | "payment" | "vehicle-certificate" | "scrap-metal-record" | "reverse-invoice";
                        readonly value: string;
                    }[];
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "resident" | "institution";
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description A consignor as everybody sees it: masked */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consignor"];
                };
            };
        };
    };
    readonly get_collection_consignors_consignorId: {
        readonly parameters: {
            readonly query: {
                /** @description The site at which this is asked */
                readonly siteId: string;
            };
            readonly header?: never;
            readonly path: {
                readonly consignorId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A consignor as everybody sees it: masked */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consignor"];
                };
            };
        };
    };
    readonly post_collection_consignors_consignorId_corrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly consignorId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields: readonly {
                        /** @enum {string} */
                        readonly field: "name" | "phone" | "idNumber" | "uscc" | "bankAccount" | "payeeReference";
                        /** @enum {string} */
                        readonly purpose: "contact" | "payment" | "vehicle-certificate" | "scrap-metal-record" | "reverse-invoice";
                        readonly value: string;
                    }[];
                    readonly id: string;
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description A consignor as everybody sees it: masked */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consignor"];
                };
            };
        };
    };
    readonly post_collection_consignors_consignorId_erasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly consignorId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @enum {string} */
                    readonly reason: "person-asked" | "consent-withdrawn" | "purpose-ended" | "registered-in-error";
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Erases a person: the facts stay, and nobody can read any more who it was */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly consignorId: string;
                        /** Format: date-time */
                        readonly erasedAt: string;
                    };
                };
            };
        };
    };
    readonly get_collection_consignors_consignorId_export: {
        readonly parameters: {
            readonly query: {
                /** @description The site at which this is asked */
                readonly siteId: string;
            };
            readonly header?: never;
            readonly path: {
                readonly consignorId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that is held about a person, for that person; itself a reading */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bookings: readonly {
                            readonly address: string | null;
                            readonly bookingId: string;
                            /** Format: date */
                            readonly day: string;
                            readonly note: string | null;
                            readonly siteId: string;
                        }[];
                        readonly consents: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            readonly siteId: string;
                            readonly version: string;
                        }[];
                        readonly consignorId: string;
                        /** Format: date-time */
                        readonly exportedAt: string;
                        readonly fields: readonly {
                            readonly field: string;
                            /** Format: date-time */
                            readonly givenAt: string;
                            readonly keepDays: number;
                            readonly purpose: string;
                            readonly siteId: string;
                            readonly value: string;
                        }[];
                        readonly handIns: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            readonly itemId: string;
                            readonly siteId: string;
                        }[];
                        /** @enum {string} */
                        readonly kind: "resident" | "institution";
                        /** @description What facts name instead of the person */
                        readonly pseudonym: string;
                        readonly readings: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            readonly byPersonId: string;
                            readonly consignorId: string;
                            readonly deviceId: string | null;
                            readonly fields: readonly string[];
                            readonly purpose: string;
                            readonly readingId: string;
                            readonly siteId: string;
                            readonly words: string;
                        }[];
                        /** Format: date-time */
                        readonly registeredAt: string;
                    };
                };
            };
        };
    };
    readonly post_collection_consignors_consignorId_readings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly consignorId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly fields: readonly ("name" | "phone" | "idNumber" | "uscc" | "bankAccount" | "payeeReference")[];
                    /** @enum {string} */
                    readonly purpose: "pay-consignor" | "contact-consignor" | "issue-certificate" | "answer-authority" | "settle-dispute" | "correct-record";
                    readonly siteId: string;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description The plain values of a person, for a stated purpose; each request is a record that the auditor sees */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly readingId: string;
                        readonly values: readonly {
                            /** @enum {string} */
                            readonly field: "name" | "phone" | "idNumber" | "uscc" | "bankAccount" | "payeeReference";
                            readonly value: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_collection_consignors_search: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly field: "phone" | "idNumber" | "uscc";
                    readonly siteId: string;
                    readonly value: string;
                };
            };
        };
        readonly responses: {
            /** @description Finds the consignors of a site by a whole number; the answer is masked */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly consignors: readonly components["schemas"]["Consignor"][];
                    };
                };
            };
        };
    };
    readonly get_collection_consignors_wanteddata: {
        readonly parameters: {
            readonly query: {
                readonly classCode: string;
                readonly paidFen?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What may be asked of a person for these goods and this money, and what for; nothing else is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rules: readonly {
                            readonly en: string;
                            /** @description Not read in the law: a rule of this installation */
                            readonly isLocalRule: boolean;
                            readonly keepDays: number;
                            /** @enum {string} */
                            readonly purpose: "contact" | "payment" | "vehicle-certificate" | "scrap-metal-record" | "reverse-invoice";
                            readonly zh: string;
                        }[];
                        readonly wanted: readonly {
                            /** @enum {string} */
                            readonly field: "name" | "phone" | "idNumber" | "uscc" | "bankAccount" | "payeeReference";
                            readonly purposes: readonly ("contact" | "payment" | "vehicle-certificate" | "scrap-metal-record" | "reverse-invoice")[];
                        }[];
                    };
                };
            };
        };
    };
    readonly get_collection_datakeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Which keys wrap the keys of personal data, and how far a change of them has come */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RingProgress"];
                };
            };
        };
    };
    readonly post_collection_datakeys_rewrapping: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default 500 */
                    readonly most?: number;
                };
            };
        };
        readonly responses: {
            /** @description Wraps one batch of keys under the current key of the ring; ask again until none is left */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Name of the key that wraps */
                        readonly current: string;
                        /** @description Keys of persons that wait to be wrapped by the current key */
                        readonly left: number;
                        readonly rewrapped: number;
                        readonly wraps: readonly {
                            /** @description Whether the ring has this key */
                            readonly isKnown: boolean;
                            readonly keys: number;
                            readonly ringKey: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_collection_deadletters: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "waiting" | "discarded" | "done";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events that could not take effect, and those that wait behind them, without their records */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly counts: components["schemas"]["DeadLetterCounts"];
                        readonly deadLetters: readonly components["schemas"]["DeadLetter"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_collection_deadletters_eventId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The same with the whole error and the record as it came */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeDeadLetter"];
                };
            };
        };
    };
    readonly post_collection_deadletters_eventId_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Who decides */
                    readonly by: string;
                    readonly id: string;
                    /** @description Why; stands in the list of what was discarded */
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_collection_deadletters_eventId_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try a dead letter and those of its key again, in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_collection_deadletters_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try all dead letters again; what is not through after some seconds goes on by itself */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly get_collection_discrepancies: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "settled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Differences of a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                    };
                };
            };
        };
    };
    readonly get_collection_discrepancies_discrepancyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
        };
    };
    readonly post_collection_discrepancies_discrepancyId_agreements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Unexpected goods: the item of the sender’s own stock that they are */
                    readonly itemId?: string | null;
                    readonly proposalId: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `discrepancy.agree` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_discrepancies_discrepancyId_proposals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the proposal */
                    readonly id: string;
                    /** @description Unexpected goods: the item of the sender’s own stock that they are */
                    readonly itemId?: string | null;
                    readonly reason: string;
                    /** @enum {string} */
                    readonly resolution: "accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight";
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `discrepancy.propose` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_files: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly bytes: number;
                    /** @enum {string} */
                    readonly declaredType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
                    /** @description Of the file, made by the client */
                    readonly id: string;
                    /** @default [] */
                    readonly itemIds?: readonly string[];
                    /** @enum {string} */
                    readonly kind: "photo" | "document";
                    /** @description Of the bytes as they will be uploaded: what facts name */
                    readonly sha256: string;
                    /** @default null */
                    readonly shipmentId?: string | null;
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Announce a photo or document, and get the address to upload it to */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly fileId: string;
                        readonly uploadUrl: string;
                    };
                };
            };
        };
    };
    readonly get_collection_files_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is kept of a file */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fileId: string;
                        readonly height: number | null;
                        readonly mediaType: string;
                        readonly sha256: string;
                        readonly siteId: string;
                        readonly storedBytes: number;
                        readonly storedSha256: string;
                        /** @description What the camera said, by its own clock and without a zone */
                        readonly takenAt: string | null;
                        readonly width: number | null;
                    };
                };
            };
        };
    };
    readonly get_collection_files_fileId_link: {
        readonly parameters: {
            readonly query?: {
                readonly variant?: "picture" | "thumbnail";
            };
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A link to a picture, its thumbnail or a document, for five minutes at most */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Below the origin of the platform; whoever has it may read, until it ends */
                        readonly url: string;
                    };
                };
            };
        };
    };
    readonly post_collection_files_fileId_originallink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of this reading */
                    readonly id: string;
                    readonly purpose: string;
                };
            };
        };
        readonly responses: {
            /** @description A link to the file as it was uploaded, for auditors; who asks and what for is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Below the origin of the platform; whoever has it may read, until it ends */
                        readonly url: string;
                    };
                };
            };
        };
    };
    readonly get_collection_files_content: {
        readonly parameters: {
            readonly query: {
                readonly token: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes that a link leads to */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly get_collection_files_lookalikes: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Pictures that are the evidence of two different things, newest first; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lookalikes: readonly {
                            /** @description Differing bits of 64; 0 of the same bytes */
                            readonly distance: number;
                            readonly fileIds: readonly string[];
                            /** Format: date-time */
                            readonly foundAt: string;
                            readonly lookalikeId: string;
                            readonly otherFileIds: readonly string[];
                            readonly otherSha256: string;
                            readonly otherSiteId: string;
                            readonly otherSubjectIds: readonly string[];
                            readonly sha256: string;
                            readonly siteId: string;
                            /** @description Items or shipments that the later picture was used for */
                            readonly subjectIds: readonly string[];
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_collection_files_uploads_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How far an upload is; HEAD is the question of tus 1.0 */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bytes: number;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly fileId: string;
                        readonly offset: number;
                        /** @enum {string} */
                        readonly state: "announced" | "stored";
                    };
                };
            };
        };
    };
    readonly patch_collection_files_uploads_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "tus-resumable": string;
                readonly "upload-offset": string;
            };
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/offset+octet-stream": string;
            };
        };
        readonly responses: {
            /** @description Send the next piece of an upload (tus 1.0) */
            readonly 204: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly get_collection_genuine_kind_id_proof: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly kind: string;
                readonly proof: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly get_collection_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Is the process alive? */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "live";
                    };
                };
            };
        };
    };
    readonly get_collection_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether work can be done, and the state of each thing that it needs */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly post_collection_imports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: base64
                     * @description The workbook (.xlsx) in base64, up to 4 MB and 5,000 rows
                     */
                    readonly file: string;
                    /**
                     * @description earlier-record: hand-ins kept elsewhere; opening-stock: what lay at the site before these books began
                     * @enum {string}
                     */
                    readonly kind: "earlier-record" | "opening-stock";
                    /** @description The rows to write, by their numbers in the sheet; those that the check let pass */
                    readonly lines: readonly number[];
                    /** @description Of the file as the check answered it */
                    readonly sha256: string;
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Write rows of a workbook that was checked, up to 1,000 at once; the same again writes nothing twice */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly refused: number;
                        readonly rows: readonly {
                            readonly findings: readonly components["schemas"]["ImportFinding"][];
                            readonly itemId: string | null;
                            /** @description Number of the row in the sheet */
                            readonly line: number;
                            readonly reference: string;
                            /**
                             * @description Written now or before
                             * @enum {string}
                             */
                            readonly status: "written" | "refused";
                        }[];
                        readonly written: number;
                    };
                };
            };
        };
    };
    readonly post_collection_imports_check: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: base64
                     * @description The workbook (.xlsx) in base64, up to 4 MB and 5,000 rows
                     */
                    readonly file: string;
                    /**
                     * @description earlier-record: hand-ins kept elsewhere; opening-stock: what lay at the site before these books began
                     * @enum {string}
                     */
                    readonly kind: "earlier-record" | "opening-stock";
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description What writing each row of a workbook would answer now; nothing is written */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly columns: readonly {
                            readonly en: string;
                            /** @enum {string} */
                            readonly key: "reference" | "class" | "weight" | "date" | "paid" | "consignorKind" | "consignorNumber" | "vin" | "plate" | "battery" | "serial" | "imei" | "override";
                            readonly zh: string;
                        }[];
                        /** @description Headings that are none of the template; they were not read */
                        readonly ignored: readonly string[];
                        /** @description Rows that were written before, with the same content */
                        readonly known: number;
                        readonly passes: number;
                        readonly refused: number;
                        readonly rows: readonly {
                            /** @description What the cells show, in the order of the columns */
                            readonly cells: readonly string[];
                            readonly findings: readonly components["schemas"]["ImportFinding"][];
                            readonly itemId: string | null;
                            /** @description Number of the row in the sheet */
                            readonly line: number;
                            readonly reference: string;
                            /** @enum {string} */
                            readonly status: "passes" | "known" | "refused";
                            readonly warnings: readonly {
                                readonly code: string;
                                readonly en: string;
                                readonly zh: string;
                            }[];
                        }[];
                        readonly sha256: string;
                    };
                };
            };
        };
    };
    readonly get_collection_imports_template: {
        readonly parameters: {
            readonly query: {
                /** @description earlier-record: hand-ins kept elsewhere; opening-stock: what lay at the site before these books began */
                readonly kind: "earlier-record" | "opening-stock";
                readonly siteId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The Excel template of a site for hand-ins from older books or for its opening stock */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly post_collection_intakes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly siteId: string;
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Register one hand-in: an item or lot enters the network */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AcceptedIntake"] | components["schemas"]["PutAsideIntake"];
                };
            };
            /** @description Register one hand-in: an item or lot enters the network */
            readonly 202: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AcceptedIntake"] | components["schemas"]["PutAsideIntake"];
                };
            };
        };
    };
    readonly get_collection_intakes_itemId_receiptpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The receipt of a hand-in as PDF, 80 mm; it names no person */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_collection_intakes_batch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rows: readonly unknown[];
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Register up to 1,000 hand-ins of a site; each row has its own answer and spoils no other */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accepted: number;
                        readonly answers: readonly ({
                            readonly eventId: string;
                            readonly grams: number;
                            readonly id: string;
                            readonly index: number;
                            readonly itemId: string;
                            readonly siteSeq: number;
                            /** @constant */
                            readonly status: "accepted";
                            readonly warnings: readonly {
                                readonly code: string;
                                readonly en: string;
                                readonly zh: string;
                            }[];
                        } | {
                            /** @constant */
                            readonly code: "statement.put-aside";
                            readonly en: string;
                            readonly id: string;
                            readonly index: number;
                            readonly itemId: string;
                            /** @constant */
                            readonly status: "put-aside";
                            /** @enum {string} */
                            readonly why: "after-revocation" | "after-expiry" | "before-enrolment";
                            readonly zh: string;
                        } | {
                            readonly id: string | null;
                            readonly index: number;
                            readonly problem: components["schemas"]["RowProblem"];
                            /** @constant */
                            readonly status: "refused";
                        })[];
                        readonly putAside: number;
                        readonly refused: number;
                    };
                };
            };
        };
    };
    readonly get_collection_items_itemId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What this tier knows of one item */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemInBooks"];
                };
            };
        };
    };
    readonly post_collection_items_itemId_corrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the event by which this site said the weight last, which was wrong */
                    readonly corrects: string;
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.correct` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What one site knows of one item that it has or had */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Holding"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_items_itemId_description: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description By the name of the field; which fields there are is told by the form of the family */
                    readonly details: {
                        readonly [key: string]: boolean | number | string | readonly string[];
                    };
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.describe` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What is said of the item now, and what the rules make of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DescriptionKept"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_items_itemId_family: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the form of its family says of an item, and the steps done to it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemOfFamily"];
                };
            };
        };
    };
    readonly get_collection_items_itemId_labelpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_collection_items_itemId_steps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The record that was wrong and that this one takes the place of */
                    readonly corrects?: string | null;
                    /** @default {} */
                    readonly details?: {
                        readonly [key: string]: boolean | number | string | readonly string[];
                    };
                    /** @default [] */
                    readonly evidence?: readonly {
                        readonly kind: string;
                        readonly note?: string;
                        readonly sha256: string;
                    }[];
                    /** @description Id of the record, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly occurredAt?: string;
                    /**
                     * @default done
                     * @enum {string}
                     */
                    readonly result?: "done" | "failed";
                    readonly siteId: string;
                    /** @description Who did it */
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.record-step` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description Name of the step among those of the family */
                    readonly step: string;
                    /** @description The second person, where the step asks for one */
                    readonly witnessId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Record a step that its family asks for and that was done to an item, or tried in vain */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StepKept"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_proposedcorrections: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Corrections that a site proposed or is asked for, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly corrections: readonly components["schemas"]["Correction"][];
                    };
                };
            };
        };
    };
    readonly post_collection_proposedcorrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly classCode?: string;
                    /** @description The event by which this site said it wrong; the item names it as `corrects` */
                    readonly corrects: string;
                    readonly grams?: number;
                    /** @description Id of the correction, made by the client */
                    readonly id: string;
                    /** @description All of them, as they are right */
                    readonly identifiers?: readonly {
                        /** @enum {string} */
                        readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                        readonly value: string;
                    }[];
                    readonly itemId: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.propose-correction` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description The other side, where it is not the one that the books know */
                    readonly withSiteId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_proposedcorrections_correctionId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
        };
    };
    readonly post_collection_proposedcorrections_correctionId_agreements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `correction.agree` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_proposedcorrections_correctionId_refusals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `correction.decline` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_readings: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly consignorId?: string;
                readonly limit?: number;
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who saw plain values of persons, when, which, what for and from where */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly readings: readonly components["schemas"]["PersonalDataReading"][];
                    };
                };
            };
        };
    };
    readonly post_collection_releases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly act: "intake.register" | "shipment.dispatch";
                    readonly digest: string;
                    /** @description Id of the release */
                    readonly id: string;
                    readonly reason: string;
                    /** @description Id under which the record will be sent */
                    readonly recordId: string;
                    /** @description The shipment of a dispatch, which has to be sealed: the release is good for its list as it is now */
                    readonly shipmentId?: string;
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description One record may be sent in the name of this supervisor */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SupervisorRelease"];
                };
            };
        };
    };
    readonly get_collection_shipments: {
        readonly parameters: {
            readonly query: {
                readonly direction?: "out" | "in";
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Shipments from or to a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly shipments: readonly components["schemas"]["ShipmentHead"][];
                    };
                };
            };
        };
    };
    readonly post_collection_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly driverId?: string | null;
                    readonly expectedAt?: string | null;
                    readonly fromSiteId: string;
                    /** @description Id of the shipment */
                    readonly id: string;
                    /** @description What a device has signed as the act `shipment.open` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    readonly toSiteId: string;
                    readonly truckId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_shipments_shipmentId: {
        readonly parameters: {
            readonly query?: {
                readonly direction?: "out" | "in";
            };
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A shipment with who signed its handover, and whose signature is missing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedShipment"];
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.cancel` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_dispatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly dispatchedAt?: string;
                    /** @description Digest of what the driver drew on the device at the truck (a file of this site), or why it is missing */
                    readonly driverSignature?: {
                        /** @constant */
                        readonly kind: "drawn";
                        readonly sha256: string;
                    } | {
                        /** @constant */
                        readonly kind: "missing";
                        /** @enum {string} */
                        readonly reason: "not-there" | "declined" | "not-kept";
                    };
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers for what a rule doubts, with a reason: signed in themselves, or by a release of this very record; kept in the fact */
                    readonly override?: {
                        readonly reason: string;
                        readonly releaseId?: string;
                        readonly supervisorId: string;
                    };
                    readonly signature?: components["schemas"]["DeviceSignature"];
                    /** @description What a device has signed as the act `shipment.dispatch` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment after an act that rules judged */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShipmentTakenOn"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_lines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly addContainers?: readonly string[];
                    readonly addItems?: readonly string[];
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly removeContainers?: readonly string[];
                    readonly removeItems?: readonly string[];
                    /** @description What a device has signed as the act `shipment.change-lines` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_shipments_shipmentId_manifests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_manifests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Id of the manifest, made by the client */
                    readonly manifestId: string;
                    /** @description As the national platform or the paper gives it */
                    readonly number: string;
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly openedOn?: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.record` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description The enterprise that drives */
                    readonly transporter: string;
                    /** @description Such as 900-052-31; one of the list */
                    readonly wasteCode: string;
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_shipments_shipmentId_manifests_manifestId_sheetpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_manifests_manifestId_void: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly cause: "recorded-wrong" | "trip-cancelled" | "list-changed";
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.void` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_shipments_shipmentId_notepdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_recoveries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of the recovery */
                    readonly id: string;
                    /** @enum {string} */
                    readonly missing: "sender" | "receiver";
                    readonly reason: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description Say which signature is missing and why, and sign that the handover was as its list says */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_recoveries_recoveryId_agreement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly recoveryId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description Sign the recovery that the other side proposed: from now on the missing signature counts as recovered */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_seal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What a device has signed as the act `shipment.seal` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_shipments_shipmentId_signatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who signed a handover, and whose signature is missing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_signatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                    readonly signature?: components["schemas"]["DeviceSignature"];
                };
            };
        };
        readonly responses: {
            /** @description Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    } | components["schemas"]["PutAsideAct"];
                };
            };
            /** @description Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another */
            readonly 202: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    } | components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_signingcodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description A one-time code by which you sign this handover on the device of the other side; another one each time */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly expiresAt: string;
                    };
                };
            };
        };
    };
    readonly post_collection_shipments_shipmentId_unseal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.unseal` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_collection_sites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sites of this tier, as the registry told */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sites: readonly components["schemas"]["KnownSite"][];
                    };
                };
            };
        };
    };
    readonly get_collection_sites_siteId_bookings: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                /** @description The first day; today in China where it is left out */
                readonly day?: string;
                readonly days?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site expects, by day and hour; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bookings: readonly components["schemas"]["Booking"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_collection_sites_siteId_items: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly classCode?: string;
                readonly limit?: number;
                readonly state?: "in-stock" | "packed" | "reserved" | "in-process";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Items in the stock of a site, by id; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Holding"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_collection_sites_siteId_keeping: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                /** @description Only videos that stand so */
                readonly state?: "missing" | "short" | "kept" | "over" | "destroyed";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site has to keep and until when, where the videos of dismantling are, and what is over its time */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        /** @description With the first page */
                        readonly records?: readonly components["schemas"]["RecordsKept"][];
                        /** Format: date */
                        readonly today: string;
                        /** @description The rule of videos as it holds today; with the first page */
                        readonly videoRule?: {
                            readonly days: number;
                            readonly rule: components["schemas"]["RuleShown"];
                        } | null;
                        /** @description The latest first */
                        readonly videos: readonly components["schemas"]["VideoKept"][];
                        /** @description The day of the first record of a video in the network; older vehicles without one are not listed, unless a rule of their day says when to record it */
                        readonly videosFrom: string | null;
                        /** @description With the first page */
                        readonly videosMissing?: number;
                        /** @description With the first page */
                        readonly videosShort?: number;
                        /** @description Vehicles that no video is asked for, whose time runs and of which nobody says where the video is; with the first page */
                        readonly videosUnasked?: number;
                    };
                };
            };
        };
    };
    readonly get_collection_sites_siteId_manifests: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                /** @description The beginning of a number: also those that do not wait */
                readonly search?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifests of what a site sends and receives, and those that lack */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteManifests"];
                };
            };
        };
    };
    readonly get_collection_sites_siteId_putaside: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly open?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What devices of the site signed when they were not to be trusted: open for a decision, or all */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly putAside: readonly components["schemas"]["PutAside"][];
                    };
                };
            };
        };
    };
    readonly post_collection_sites_siteId_putaside_actId_decision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly actId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "admitted" | "rejected";
                    /** @description Of the decision */
                    readonly id: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Admits what was put aside, under its original ids, or rejects it; either way it is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAside"];
                };
            };
        };
    };
    readonly get_collection_sites_siteId_stock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site has, by class, in items and grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly classes: readonly {
                            readonly classCode: string;
                            readonly family: string;
                            readonly grams: number;
                            readonly items: number;
                        }[];
                        readonly grams: number;
                        readonly items: number;
                        readonly siteId: string;
                    };
                };
            };
        };
    };
    readonly get_collection_sites_siteId_storage: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                /** @description A bay; `none`: what is in stock and in no bay */
                readonly bay?: "none" | string;
                readonly classCode?: string;
                readonly containerId?: string;
                readonly family?: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                /** @description `none`: single items that wait for a grade */
                readonly grade?: "none" | "reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous";
                readonly limit?: number;
                /** @description An identifier or the id of an item, whole */
                readonly search?: string;
                readonly state?: "in-stock" | "packed" | "reserved" | "in-process";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies at a site, what came first first, with the days that it may lie; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["StoredItem"][];
                    };
                };
            };
        };
    };
    readonly get_collection_sites_siteId_storagelimits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies at a site against the limits that rules set there today, and its size against what they ask */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StorageLimits"];
                };
            };
        };
    };
    readonly get_registry_wellknown_jwksjson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The public keys that access tokens are checked by */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: readonly {
                            /** @constant */
                            readonly alg: "ES256";
                            /** @constant */
                            readonly crv: "P-256";
                            readonly kid: string;
                            /** @constant */
                            readonly kty: "EC";
                            /** @constant */
                            readonly use: "sig";
                            readonly x: string;
                            readonly y: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_registry_areas: {
        readonly parameters: {
            readonly query?: {
                readonly parent?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The areas right below another, or the provinces */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly areas: readonly components["schemas"]["Area"][];
                    };
                };
            };
        };
    };
    readonly get_registry_areas_code: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One area, and the areas that it lies in */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AreaWithin"];
                };
            };
        };
    };
    readonly get_registry_audit_events: {
        readonly parameters: {
            readonly query?: {
                /** @description A position; those up to and including it are left out */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that this service published, in the order of the log */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly position: number | string;
                        readonly record: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_registry_bus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How the events of a service travel */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bus"];
                };
            };
        };
    };
    readonly get_registry_catalogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every class of goods, with the source of each rule and how sure it is */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly classes: readonly {
                            readonly applianceDirectoryNumber: number | null;
                            readonly code: string;
                            readonly expectedIdentifiers: readonly ("vin" | "plate" | "battery" | "serial" | "imei")[];
                            /** @enum {string} */
                            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                            readonly identifierKinds: readonly ("vin" | "plate" | "battery" | "serial" | "imei")[];
                            readonly nameEn: string;
                            readonly nameZh: string;
                            readonly plausibleGrams: {
                                readonly max: number;
                                readonly min: number;
                                readonly typical: number;
                            };
                            readonly requiredIdentifiers: readonly ("vin" | "plate" | "battery" | "serial" | "imei")[];
                            readonly sources: readonly {
                                readonly document: string;
                                readonly rule: string;
                                /** @enum {string} */
                                readonly sure: "A" | "B" | "M";
                            }[];
                            readonly toleranceBalance: {
                                readonly floorGrams: number;
                                readonly ratio: number;
                            };
                            readonly toleranceHandover: {
                                readonly floorGrams: number;
                                readonly ratio: number;
                            };
                            /** @enum {string} */
                            readonly tracking: "item" | "lot";
                            /** @enum {string} */
                            readonly unit: "piece" | "gram";
                            /** Format: date */
                            readonly validFrom: string;
                            readonly validTo: string | null;
                            readonly wasteCode?: string;
                            readonly yields: readonly ({
                                readonly classCode: string;
                                readonly gramsPerUnit: number;
                                /** @enum {string} */
                                readonly sure: "A" | "B" | "M";
                            } | {
                                readonly classCode: string;
                                readonly shareOfWeight: number;
                                /** @enum {string} */
                                readonly sure: "A" | "B" | "M";
                            })[];
                        }[];
                    };
                };
            };
        };
    };
    readonly get_registry_datakeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Which keys wrap the keys of personal data, and how far a change of them has come */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RingProgress"];
                };
            };
        };
    };
    readonly post_registry_datakeys_rewrapping: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default 500 */
                    readonly most?: number;
                };
            };
        };
        readonly responses: {
            /** @description Wraps one batch of keys under the current key of the ring; ask again until none is left */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Name of the key that wraps */
                        readonly current: string;
                        /** @description Keys of persons that wait to be wrapped by the current key */
                        readonly left: number;
                        readonly rewrapped: number;
                        readonly wraps: readonly {
                            /** @description Whether the ring has this key */
                            readonly isKnown: boolean;
                            readonly keys: number;
                            readonly ringKey: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_registry_deadletters: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "waiting" | "discarded" | "done";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events that could not take effect, and those that wait behind them, without their records */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly counts: components["schemas"]["DeadLetterCounts"];
                        readonly deadLetters: readonly components["schemas"]["DeadLetter"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_registry_deadletters_eventId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The same with the whole error and the record as it came */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeDeadLetter"];
                };
            };
        };
    };
    readonly post_registry_deadletters_eventId_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Who decides */
                    readonly by: string;
                    readonly id: string;
                    /** @description Why; stands in the list of what was discarded */
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_registry_deadletters_eventId_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try a dead letter and those of its key again, in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_registry_deadletters_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try all dead letters again; what is not through after some seconds goes on by itself */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly get_registry_demonstration_day: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A day of the demonstration network, played quickly */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DemonstrationDay"];
                };
            };
        };
    };
    readonly post_registry_demonstration_day: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Also the seed: the same id plays the same goods */
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description A day of the demonstration network, played quickly */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DemonstrationDay"];
                };
            };
        };
    };
    readonly post_registry_devices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    /** @description Made by the device: its id from now on */
                    readonly id: string;
                    /** @description To tell one tablet from another; not the name of a person */
                    readonly name: string;
                    readonly publicKey: {
                        /** @constant */
                        readonly crv: "P-256";
                        /** @constant */
                        readonly kty: "EC";
                        readonly x: string;
                        readonly y: string;
                    };
                    /** @description The signature: ES256 as r and s, base64url */
                    readonly value: string;
                };
            };
        };
        readonly responses: {
            /** @description Enrols a tablet by a one-time code; its key stays with it */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Device"];
                };
            };
        };
    };
    readonly put_registry_devices_deviceId_pin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly challenge: string;
                    readonly pin: string;
                    /** @description Signature of the device over the canonical JSON of what it wants: ES256 */
                    readonly value: string;
                };
            };
        };
        readonly responses: {
            /** @description Sets one’s own PIN on the tablet on which one has just signed in by password */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly setAt: string;
                    };
                };
            };
        };
    };
    readonly delete_registry_devices_deviceId_pin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Takes one’s own PIN away from a tablet, from wherever one is signed in */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Whether there was one */
                        readonly cleared: boolean;
                    };
                };
            };
        };
    };
    readonly post_registry_devices_deviceId_session: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly challenge: string;
                    readonly personId: string;
                    readonly pin: string;
                    /** @description Signature of the device over the canonical JSON of what it wants: ES256 */
                    readonly value: string;
                };
            };
        };
        readonly responses: {
            /** @description Signs in by PIN on a tablet, which proves that it is the one */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Access"];
                };
            };
        };
    };
    readonly post_registry_devices_deviceId_session_password: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly challenge: string;
                    readonly login: string;
                    readonly password: string;
                    /** @description Signature of the device over the canonical JSON of what it wants: ES256 */
                    readonly value: string;
                };
            };
        };
        readonly responses: {
            /** @description Signs in by password on a tablet: the session holds there alone, and a PIN can be set */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Access"];
                };
            };
        };
    };
    readonly post_registry_devices_deviceId_session_refresh: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly challenge: string;
                    readonly refreshToken: string;
                    /** @description Signature of the device over the canonical JSON of what it wants: ES256 */
                    readonly value: string;
                };
            };
        };
        readonly responses: {
            /** @description A new access token for the refresh token of a session on this tablet */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Access"];
                };
            };
        };
    };
    readonly post_registry_devices_challenges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Something new for a device to sign: good once, for two minutes */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly challenge: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
        };
    };
    readonly post_registry_grants_grantId_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly grantId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description Now, unless said
                     */
                    readonly at?: string;
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Ends a role, now or later */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Grant"];
                };
            };
        };
    };
    readonly get_registry_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Is the process alive? */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "live";
                    };
                };
            };
        };
    };
    readonly get_registry_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether work can be done, and the state of each thing that it needs */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly get_registry_passkeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One’s own passkeys */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly passkeys: readonly components["schemas"]["Passkey"][];
                    };
                };
            };
        };
    };
    readonly post_registry_passkeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly answer: {
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "platform" | "cross-platform";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        readonly id: string;
                        readonly rawId: string;
                        readonly response: {
                            readonly attestationObject: string;
                            readonly authenticatorData?: string;
                            readonly clientDataJSON: string;
                            readonly publicKey?: string;
                            readonly publicKeyAlgorithm?: number;
                            readonly transports?: readonly ("ble" | "cable" | "hybrid" | "internal" | "nfc" | "smart-card" | "usb")[];
                        };
                        /** @constant */
                        readonly type: "public-key";
                    };
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description Adds the passkey that the device made */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    readonly delete_registry_passkeys_passkeyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly passkeyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Removes one of one’s own passkeys: it signs in no longer */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly deleted: number;
                    };
                };
            };
        };
    };
    readonly patch_registry_passkeys_passkeyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly passkeyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description Gives one of one’s own passkeys another name */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly passkeyId: string;
                    };
                };
            };
        };
    };
    readonly post_registry_passkeys_options: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Begins to add a passkey: what the browser asks the device for */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description As JSON of WebAuthn level 3, to be handed to the browser */
                        readonly options: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    readonly post_registry_password: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly newPassword: string;
                    readonly oldPassword: string;
                };
            };
        };
        readonly responses: {
            /** @description Changes one’s own password; all other sessions end */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Other sessions that were ended */
                        readonly ended: number;
                    };
                };
            };
        };
    };
    readonly get_registry_people: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                /** @description Most rows of one page */
                readonly limit?: number;
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Lists people: of one site, or all */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Where the next page begins; null on the last one */
                        readonly next: string | null;
                        readonly people: readonly components["schemas"]["Person"][];
                    };
                };
            };
        };
    };
    readonly post_registry_people: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly displayName: string;
                    readonly id: string;
                    /** @default null */
                    readonly login?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Registers a person, who may nothing until a role is given */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    readonly post_registry_people_personId_deactivation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Deactivates a person: all roles end, and all sessions */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    readonly post_registry_people_personId_erasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @enum {string} */
                    readonly reason: "person-asked" | "consent-withdrawn" | "purpose-ended" | "registered-in-error";
                };
            };
        };
        readonly responses: {
            /** @description Makes the name of somebody who left unreadable for good; the id stays in the facts */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly erasedAt: string;
                        readonly personId: string;
                    };
                };
            };
        };
    };
    readonly get_registry_people_personId_grants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The roles of a person, also those that are over */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly grants: readonly components["schemas"]["Grant"][];
                    };
                };
            };
        };
    };
    readonly post_registry_people_personId_grants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description Now, unless said
                     */
                    readonly from?: string;
                    readonly id: string;
                    /** @enum {string} */
                    readonly role: "attendant" | "driver" | "transfer-operator" | "sorting-operator" | "supervisor" | "site-administrator" | "regulator" | "auditor" | "system-administrator" | "resident" | "institution" | "service" | "integration";
                    readonly scope: {
                        /** @constant */
                        readonly kind: "site";
                        readonly siteId: string;
                    } | {
                        readonly areaCode: string;
                        /** @constant */
                        readonly kind: "area";
                    } | {
                        /** @constant */
                        readonly kind: "network";
                    } | {
                        /** @constant */
                        readonly kind: "self";
                    };
                    /**
                     * @description From then on it holds no longer; null is open
                     * @default null
                     */
                    readonly to?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Gives a person a role for a site, an area, the network or its own things */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Grant"];
                };
            };
        };
    };
    readonly post_registry_people_personId_login: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @description Letters, digits and . _ - @, 3 to 64; case does not matter */
                    readonly login: string;
                };
            };
        };
        readonly responses: {
            /** @description Gives a login name to a person who has none */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    readonly post_registry_people_personId_officeaccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @description `sub` of the provider: who it is, for good */
                    readonly subject: string;
                };
            };
        };
        readonly responses: {
            /** @description Links a person to the account that the office’s provider knows by this subject */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly issuer: string;
                        readonly personId: string;
                    };
                };
            };
        };
    };
    readonly delete_registry_people_personId_officeaccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Takes the links of a person to accounts of offices away; all sessions of the person end */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly unlinked: number;
                    };
                };
            };
        };
    };
    readonly post_registry_people_personId_onetimepassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Makes a one-time password, shown here and never again; it has to be changed at the first sign-in */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly login: string;
                        readonly password: string;
                    };
                };
            };
        };
    };
    readonly delete_registry_people_personId_sessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signs a person out everywhere: on every browser, program and tablet */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sessions that were open */
                        readonly ended: number;
                    };
                };
            };
        };
    };
    readonly get_registry_rules: {
        readonly parameters: {
            readonly query?: {
                /** @description As it holds in this area; a site goes before it */
                readonly areaCode?: string;
                /** @description Day in China; today where it is left out */
                readonly on?: string;
                /** @description As it holds at this site */
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rule book, as it holds on a day, in the whole nation or at a place */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date */
                        readonly on: string;
                        readonly rules: readonly components["schemas"]["Rule"][];
                    };
                };
            };
        };
    };
    readonly post_registry_rules_ruleId_versions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description As the rule book names it */
                readonly ruleId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly clause: string | null;
                    readonly document: string;
                    /** @enum {string} */
                    readonly effect: "refuse" | "supervisor" | "warn" | "clock";
                    /** @description Id of the version */
                    readonly id: string;
                    readonly parameters: {
                        readonly [key: string]: number | readonly string[];
                    };
                    readonly scope: {
                        /** @constant */
                        readonly kind: "site";
                        readonly siteId: string;
                    } | {
                        readonly areaCode: string;
                        /** @constant */
                        readonly kind: "area";
                    };
                    /** Format: date */
                    readonly validFrom: string;
                    readonly validTo: string | null;
                };
            };
        };
        readonly responses: {
            /** @description How a rule holds at a site or in an area; days in China’s time, the end is exclusive. It is a local rule, never the letter of the law. */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RuleVersion"];
                };
            };
        };
    };
    readonly get_registry_session: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who is signed in, and as what */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date-time
                         * @description Of the access token that was sent
                         */
                        readonly expiresAt: string;
                        readonly grants: readonly components["schemas"]["Grant"][];
                        readonly mustChangePassword: boolean;
                        readonly person: components["schemas"]["PersonName"];
                        readonly sessionId: string;
                    };
                };
            };
        };
    };
    readonly post_registry_session: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description A program gets the refresh token in the body, a browser in a cookie
                     * @default browser
                     * @enum {string}
                     */
                    readonly as?: "browser" | "program";
                    readonly login: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Signs in by login name and password */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Access"];
                };
            };
        };
    };
    readonly delete_registry_session: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signs out: this session is over, on this device alone */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many open sessions were ended */
                        readonly ended: number;
                    };
                };
            };
        };
    };
    readonly get_registry_session_oidc: {
        readonly parameters: {
            readonly query?: {
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly get_registry_session_oidc_callback: {
        readonly parameters: {
            readonly query?: {
                readonly code?: string;
                readonly state?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly post_registry_session_passkey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly answer: {
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "platform" | "cross-platform";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        readonly id: string;
                        readonly rawId: string;
                        readonly response: {
                            readonly authenticatorData: string;
                            readonly clientDataJSON: string;
                            readonly signature: string;
                            readonly userHandle?: string;
                        };
                        /** @constant */
                        readonly type: "public-key";
                    };
                };
            };
        };
        readonly responses: {
            /** @description Signs in by a passkey */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Access"];
                };
            };
        };
    };
    readonly post_registry_session_passkey_options: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Begins to sign in by a passkey: what the browser asks its devices for */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description As JSON of WebAuthn level 3, to be handed to the browser */
                        readonly options: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    readonly post_registry_session_refresh: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly refreshToken: string;
                };
            };
        };
        readonly responses: {
            /** @description A new access token for the refresh token */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Access"];
                };
            };
        };
    };
    readonly get_registry_session_ways: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How one can sign in here, beside the password */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The provider of an office, as it is called here */
                        readonly office: {
                            readonly label: string;
                        } | null;
                        /** @description Whether the platform has a host name, which passkeys need */
                        readonly passkey: boolean;
                    };
                };
            };
        };
    };
    readonly get_registry_sessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One’s own open sessions */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sessions: readonly {
                            /** @enum {string} */
                            readonly client: "browser" | "program";
                            /**
                             * Format: date-time
                             * @description If it is not used again
                             */
                            readonly expiresAt: string;
                            readonly isThisOne: boolean;
                            /** Format: date-time */
                            readonly lastUsedAt: string;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly sessionId: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly delete_registry_sessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signs out everywhere, here too */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ended: number;
                    };
                };
            };
        };
    };
    readonly delete_registry_sessions_sessionId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ends one of one’s own sessions */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ended: number;
                    };
                };
            };
        };
    };
    readonly get_registry_sites: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: string;
                /** @description The area and everything inside it: 410100 finds all of Zhengzhou */
                readonly areaCode?: string;
                readonly kind?: "collection-point" | "transfer-station" | "sorting-centre" | "downstream";
                /** @description Most rows of one page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Lists sites by code */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Where the next page begins; null on the last one */
                        readonly next: string | null;
                        readonly sites: readonly components["schemas"]["RegisteredSite"][];
                    };
                };
            };
        };
    };
    readonly post_registry_sites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly acceptsFamilies: readonly ("vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous")[];
                    /** @default false */
                    readonly approximate?: boolean;
                    readonly areaCode: string;
                    readonly areaSquareMetres: number;
                    readonly capacityGrams: number;
                    readonly code: string;
                    /** @enum {string} */
                    readonly coordinateSystem: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    /** @default null */
                    readonly form?: ("fixed" | "mobile" | "shared") | null;
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "collection-point" | "transfer-station" | "sorting-centre" | "downstream";
                    readonly lat: number;
                    /** @default [] */
                    readonly licences?: readonly {
                        readonly issuer: string;
                        readonly kind: string;
                        readonly number: string;
                        /** Format: date */
                        readonly validFrom: string;
                        readonly validTo: string | null;
                    }[];
                    readonly lon: number;
                    readonly name: string;
                    readonly nameEn: string;
                };
            };
        };
        readonly responses: {
            /** @description Registers a site */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredSite"];
                };
            };
        };
    };
    readonly get_registry_sites_siteId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One site */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredSite"];
                };
            };
        };
    };
    readonly post_registry_sites_siteId_changes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly acceptsFamilies?: readonly ("vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous")[];
                    readonly active?: boolean;
                    readonly approximate?: boolean;
                    readonly areaCode?: string;
                    readonly areaSquareMetres?: number;
                    readonly capacityGrams?: number;
                    readonly code?: string;
                    /** @enum {string} */
                    readonly coordinateSystem?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    readonly form?: ("fixed" | "mobile" | "shared") | null;
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind?: "collection-point" | "transfer-station" | "sorting-centre" | "downstream";
                    readonly lat?: number;
                    readonly licences?: readonly {
                        readonly issuer: string;
                        readonly kind: string;
                        readonly number: string;
                        /** Format: date */
                        readonly validFrom: string;
                        readonly validTo: string | null;
                    }[];
                    readonly lon?: number;
                    readonly name?: string;
                    readonly nameEn?: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Changes the facts of a site, with a reason */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredSite"];
                };
            };
        };
    };
    readonly get_registry_sites_siteId_colleagues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who works at a site, by name, for whoever records a step there and names the second person */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly colleagues: readonly {
                            readonly displayName: string;
                            readonly personId: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_registry_sites_siteId_devicecodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Makes a one-time code by which one tablet of the site is enrolled; shown here and never again */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
        };
    };
    readonly get_registry_sites_siteId_devices: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                /** @description Most rows of one page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tablets of a site, with what they are */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly devices: readonly components["schemas"]["ListedDevice"][];
                        /** @description Where the next page begins; null on the last one */
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_registry_sites_siteId_devices_deviceId_renewal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of this act */
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description A tablet that has not expired signs on, for the days of the settings from now */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Device"];
                };
            };
        };
    };
    readonly post_registry_sites_siteId_devices_deviceId_revocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of this act */
                    readonly id: string;
                    /** @enum {string} */
                    readonly reason: "lost" | "stolen" | "replaced" | "retired" | "misused";
                    /**
                     * @description Now where it is null
                     * @default null
                     */
                    readonly revokedAt?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Revokes a tablet as of a moment: what it recorded before counts, what it records from then on is put aside */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Device"];
                };
            };
        };
    };
    readonly get_registry_sites_siteId_drivers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who drives for a site, by name, for whoever sends shipments from there and names the driver */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly drivers: readonly {
                            readonly displayName: string;
                            readonly personId: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_registry_sites_siteId_tariffs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site pays now and later: its own tariffs and those of its areas, in the order in which they were set */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly tariffs: readonly components["schemas"]["Tariff"][];
                    };
                };
            };
        };
    };
    readonly get_registry_staff: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                /** @description Most rows of one page */
                readonly limit?: number;
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Lists staff, of one site or of all */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Where the next page begins; null on the last one */
                        readonly next: string | null;
                        readonly staff: readonly components["schemas"]["RegisteredStaff"][];
                    };
                };
            };
        };
    };
    readonly post_registry_staff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Kept by the registry alone; no event carries it */
                    readonly displayName: string;
                    readonly id: string;
                    /** @enum {string} */
                    readonly role: "attendant" | "driver" | "transfer-operator" | "sorting-operator" | "supervisor" | "site-administrator";
                    readonly siteIds: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Registers a member of staff: a role at some sites */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredStaff"];
                };
            };
        };
    };
    readonly get_registry_targets: {
        readonly parameters: {
            readonly query?: {
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The figures that governments answer for, each with its clause */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly targets: readonly {
                            readonly areaCode: string;
                            readonly areaName: string;
                            readonly baseYear: number | null;
                            readonly clause: string;
                            readonly indicator: string;
                            readonly indicatorZh: string;
                            /** @enum {string} */
                            readonly kind: "growth" | "level" | "cumulative";
                            readonly sourceDocument: {
                                readonly fileId: string;
                                readonly issuer: string;
                                readonly number: string;
                            };
                            readonly targetYear: number;
                            /** @enum {string} */
                            readonly unit: "change_vs_base" | "t" | "vehicles" | "sets" | "sets_per_year" | "share" | "ratio";
                            readonly value: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_registry_tariffs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly basis: "piece" | "kilogram";
                    readonly classCode: string;
                    readonly fen: number;
                    /** @description Id of the tariff */
                    readonly id: string;
                    readonly leastFen: number;
                    readonly mostFen: number;
                    readonly scope: {
                        /** @constant */
                        readonly kind: "site";
                        readonly siteId: string;
                    } | {
                        readonly areaCode: string;
                        /** @constant */
                        readonly kind: "area";
                    };
                    /** Format: date */
                    readonly validFrom: string;
                    readonly validTo: string | null;
                };
            };
        };
        readonly responses: {
            /** @description What is paid for a class, in fen for a piece or a kilogram; days in China’s time, the end is exclusive */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tariff"];
                };
            };
        };
    };
    readonly get_registry_trucks: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                /** @description Most rows of one page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Lists trucks */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Where the next page begins; null on the last one */
                        readonly next: string | null;
                        readonly trucks: readonly components["schemas"]["RegisteredTruck"][];
                    };
                };
            };
        };
    };
    readonly post_registry_trucks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly capacityGrams: number;
                    /** @default null */
                    readonly homeSiteId?: string | null;
                    readonly id: string;
                    /** @description As it is written; separators and full-width characters are understood */
                    readonly plate: string;
                };
            };
        };
        readonly responses: {
            /** @description Registers a truck under the one spelling of its plate */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredTruck"];
                };
            };
        };
    };
    readonly get_regulator_alarmrules: {
        readonly parameters: {
            readonly query?: {
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rules for alarms that hold in an area; without one, those that hold everywhere */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rules: readonly components["schemas"]["AlarmRule"][];
                    };
                };
            };
        };
    };
    readonly post_regulator_alarmrules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description null: everywhere */
                    readonly areaCode: string | null;
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "overdue-shipment" | "dwell" | "weight-difference" | "same-identifier" | "chain-gap" | "mass-balance" | "capacity" | "licence" | "truck-impossible" | "manifest" | "vehicle-papers" | "vehicle-dismantling";
                    readonly reason: string;
                    /** @description null: the rule of the area around it holds */
                    readonly rule: {
                        readonly isOn: boolean;
                        readonly limit: number;
                    } | null;
                };
            };
        };
        readonly responses: {
            /** @description Set the rule of an area for a kind of alarm, or have none of its own */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rules: readonly components["schemas"]["AlarmRule"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_alarms: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly kind?: "overdue-shipment" | "dwell" | "weight-difference" | "same-identifier" | "chain-gap" | "mass-balance" | "capacity" | "licence" | "truck-impossible" | "manifest" | "vehicle-papers" | "vehicle-dismantling";
                readonly limit?: number;
                readonly ownerId?: string;
                /** @description wanting: whatever is not closed */
                readonly state?: "wanting" | "open" | "looked-at" | "explained" | "closed" | "all";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Alarms in sight, the newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly alarms: readonly components["schemas"]["Alarm"][];
                        /** @description `cursor` of the next page; null: this was the last */
                        readonly next: string | null;
                        /** @description Alarms in this area that are not closed, as those of `state=wanting` */
                        readonly wanting: number;
                    };
                };
            };
        };
    };
    readonly get_regulator_alarms_alarmId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly alarmId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One alarm with its history */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly alarm: components["schemas"]["Alarm"];
                        /** @description In the order in which it was said */
                        readonly history: readonly {
                            /** @description ISO 8601, UTC */
                            readonly at: string;
                            readonly byPersonId: string | null;
                            /** @enum {string} */
                            readonly says: "raised" | "cleared" | "taken" | "looked-at" | "explained" | "closed";
                            /** @description The number of the fact in the chain of the regulator */
                            readonly seq: number;
                            readonly text: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_regulator_alarms_alarmId_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly alarmId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly act: "taken" | "looked-at" | "explained" | "closed";
                    readonly id: string;
                    /** @description Why; an explanation needs one */
                    readonly text: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Take an alarm on, look at it, explain or close it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly alarm: components["schemas"]["Alarm"];
                        /** @description In the order in which it was said */
                        readonly history: readonly {
                            /** @description ISO 8601, UTC */
                            readonly at: string;
                            readonly byPersonId: string | null;
                            /** @enum {string} */
                            readonly says: "raised" | "cleared" | "taken" | "looked-at" | "explained" | "closed";
                            /** @description The number of the fact in the chain of the regulator */
                            readonly seq: number;
                            readonly text: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_regulator_alarms_stream: {
        readonly parameters: {
            readonly query?: {
                /** @description A position: what came after it is sent first */
                readonly lastEventId?: string;
            };
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One cause for concern, raised once, and what became of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["Alarm"];
                };
            };
        };
    };
    readonly get_regulator_audit_balances: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every mass balance */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly differenceGrams: number;
                        readonly explained: boolean;
                        readonly inputGrams: number;
                        readonly jobId: string;
                        readonly lossGrams: number;
                        readonly outputGrams: number;
                        readonly siteId: string;
                        readonly toleranceGrams: number;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_chains: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every chain of events */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly seq: number;
                        readonly source: string;
                        /** @enum {string} */
                        readonly state: "complete" | "broken";
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_discrepancies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every discrepancy */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly discrepancyId: string;
                        readonly fromSiteId: string;
                        readonly itemId: string | null;
                        /** @enum {string} */
                        readonly kind: "missing" | "unexpected" | "rejected" | "weight";
                        readonly resolution: ("accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight") | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "open" | "settled";
                        readonly toSiteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_events: {
        readonly parameters: {
            readonly query?: {
                /** @description A position; those up to and including it are left out */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that this service published, in the order of the log */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly position: number | string;
                        readonly record: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_facts: {
        readonly parameters: {
            readonly query?: {
                /** @description A position; facts up to and including it are left out */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every event that has arrived */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly position: number | string;
                        readonly record: string;
                        readonly siteSeq: number;
                        readonly source: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_flows: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Flows of every site, class and hour */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        /** Format: date-time */
                        readonly at: string;
                        readonly classCode: string;
                        readonly grams: number;
                        readonly items: number;
                        /** @enum {string} */
                        readonly kind: "collected" | "corrected" | "dispatched" | "received" | "returned" | "closed" | "consumed" | "produced";
                        readonly siteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_items: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The custody of every item */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly blockedBy: readonly string[];
                        readonly item: {
                            readonly classCode: string;
                            readonly custodySeq: number;
                            /** @enum {string} */
                            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                            readonly grams: number;
                            readonly identifiers: readonly {
                                /** @enum {string} */
                                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                                readonly value: string;
                            }[];
                            readonly itemId: string;
                            /** @enum {string} */
                            readonly tracking: "item" | "lot";
                        };
                        readonly outcome: ("recycled" | "reused" | "remanufactured" | "cascaded" | "disposed-hazardous" | "lost" | "voided") | null;
                        /** @enum {string} */
                        readonly place: "site" | "shipment" | "consumed" | "closed";
                        readonly shipmentId: string | null;
                        readonly siteId: string | null;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every shipment */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly openGrams: number;
                        readonly openItems: number;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "in-transit" | "received" | "delivered";
                        readonly toSiteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_audit_stock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Stock of every site and class */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly classCode: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly siteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_balances: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Mass balances of dismantling jobs, the latest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly balances: readonly {
                            /** @description ISO 8601, UTC */
                            readonly closedAt: string;
                            /** @description Inputs − outputs − loss */
                            readonly differenceGrams: number;
                            /** @description Of dry mass, where the moisture of everything on both sides was measured */
                            readonly dry: components["schemas"]["DryBalanceSeen"] | null;
                            /** @description Of a supervisor, where the difference is outside the tolerance */
                            readonly explanation: string | null;
                            readonly inputGrams: number;
                            readonly inputs: number;
                            readonly jobId: string;
                            readonly lossGrams: number;
                            readonly outputGrams: number;
                            readonly outputs: number;
                            readonly siteId: string;
                            readonly toleranceGrams: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_regulator_balances_jobId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One mass balance with its inputs and outputs */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description ISO 8601, UTC */
                        readonly closedAt: string;
                        /** @description Inputs − outputs − loss */
                        readonly differenceGrams: number;
                        /** @description Of dry mass, where the moisture of everything on both sides was measured */
                        readonly dry: components["schemas"]["DryBalanceSeen"] | null;
                        /** @description The event that all of this is taken from */
                        readonly eventId: string;
                        /** @description Of a supervisor, where the difference is outside the tolerance */
                        readonly explanation: string | null;
                        readonly inputGrams: number;
                        readonly inputItems: readonly {
                            readonly classCode: string;
                            readonly family: string;
                            readonly grams: number;
                            readonly itemId: string;
                        }[];
                        readonly inputs: number;
                        readonly jobId: string;
                        readonly lossGrams: number;
                        readonly lossReason: string;
                        readonly outputGrams: number;
                        readonly outputItems: readonly {
                            readonly classCode: string;
                            readonly family: string;
                            readonly grams: number;
                            readonly itemId: string;
                            readonly wasteCode: string | null;
                        }[];
                        readonly outputs: number;
                        readonly siteId: string;
                        readonly toleranceGrams: number;
                    };
                };
            };
        };
    };
    readonly get_regulator_batches: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                readonly limit?: number;
                readonly state?: "open" | "closed";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Processing batches of an area with their mass balance, the latest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly batches: readonly components["schemas"]["BatchSeen"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_batches_batchId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One processing batch with the dismantling jobs behind its balance */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchDetail"];
                };
            };
        };
    };
    readonly get_regulator_bus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How the events of a service travel */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bus"];
                };
            };
        };
    };
    readonly get_regulator_chains: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "broken" | "all";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Completeness of the event chains of all sites and services */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly chains: readonly components["schemas"]["Chain"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_chains_siteId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether everything that a source said has arrived unchanged */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Chain"];
                };
            };
        };
    };
    readonly get_regulator_checkpoints: {
        readonly parameters: {
            readonly query?: {
                /** @description Hash of a checkpoint: only those signed after it */
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signed checkpoints of the archive, in the order of signing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description In the order of signing */
                        readonly checkpoints: readonly components["schemas"]["SignedCheckpoint"][];
                    };
                };
            };
        };
    };
    readonly post_regulator_checkpoints: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description A checkpoint and its signature */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedCheckpoint"];
                };
            };
        };
    };
    readonly get_regulator_checkpoints_size_consistency: {
        readonly parameters: {
            readonly query: {
                readonly from: number;
            };
            readonly header?: never;
            readonly path: {
                readonly size: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Proof that the archive of one size begins that of another, unchanged (RFC 6962) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly from: number;
                        /** @description Digests of RFC 6962, the lowest first, in hexadecimal digits */
                        readonly path: readonly string[];
                        readonly size: number;
                    };
                };
            };
        };
    };
    readonly get_regulator_checkpoints_keys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Public keys under which checkpoints were signed, and the one in use (JWKS) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: readonly components["schemas"]["CheckpointKey"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_checkpoints_latest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A checkpoint and its signature */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedCheckpoint"];
                };
            };
        };
    };
    readonly post_regulator_checkpoints_logs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The last checkpoint of the former log, signed, as it was kept elsewhere */
                    readonly former?: string;
                    readonly id: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description A checkpoint and its signature */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedCheckpoint"];
                };
            };
        };
    };
    readonly get_regulator_conflicts: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                /** @description withdrawn: facts that came later show that there was none */
                readonly state?: "open" | "settled" | "withdrawn";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Identifiers that are active on several items */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly conflicts: readonly components["schemas"]["Conflict"][];
                    };
                };
            };
        };
    };
    readonly post_regulator_conflicts_conflictId_settlement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly conflictId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description null: none of them carries it */
                    readonly genuineItemId: string | null;
                    readonly id: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description One identifier that was active on several items at one time */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conflict"];
                };
            };
        };
    };
    readonly get_regulator_days: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The days that the archive knows of */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Days"];
                };
            };
        };
    };
    readonly get_regulator_days_day: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description A day in China since the year 2000, `2026-03-02` */
                readonly day: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the network was when a day ended */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Day"];
                };
            };
        };
    };
    readonly get_regulator_deadletters: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "waiting" | "discarded" | "done";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events that could not take effect, and those that wait behind them, without their records */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly counts: components["schemas"]["DeadLetterCounts"];
                        readonly deadLetters: readonly components["schemas"]["DeadLetter"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_regulator_deadletters_eventId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The same with the whole error and the record as it came */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeDeadLetter"];
                };
            };
        };
    };
    readonly post_regulator_deadletters_eventId_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Who decides */
                    readonly by: string;
                    readonly id: string;
                    /** @description Why; stands in the list of what was discarded */
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_regulator_deadletters_eventId_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try a dead letter and those of its key again, in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_regulator_deadletters_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try all dead letters again; what is not through after some seconds goes on by itself */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly get_regulator_discrepancies: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                readonly limit?: number;
                readonly state?: "open" | "settled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Differences between sent and received: open ones, the oldest first; settled ones, the latest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["RegulatorDiscrepancy"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_figures: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was done in some months: the same sum by tier, month, area and class */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Figures"];
                };
            };
        };
    };
    readonly get_regulator_figures_closed: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Figures of closed months, as reported and as known now */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClosedMonths"];
                };
            };
        };
    };
    readonly get_regulator_figures_closed_facts: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description Only facts before this position: the `before` of the last answer */
                readonly before?: number;
                /** @description Of this class alone */
                readonly classCode?: string;
                /** @description `unknown`: of goods of whose class the registry has not told */
                readonly family?: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous" | "unknown";
                /** @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself */
                readonly kind: "collected" | "received" | "consumed" | "produced" | "closed";
                /** @description A month in China, `2026-03` */
                readonly month: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The facts that changed a figure of a closed month after it was reported, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly before: number | null;
                        /** @description Newest first; of all pages together the sum is the difference */
                        readonly facts: readonly components["schemas"]["FigureChange"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_figures_facts: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description Only facts before this position: the `before` of the last answer */
                readonly before?: number;
                readonly family?: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description `consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself */
                readonly kind: "collected" | "consumed" | "produced" | "closed";
                readonly siteId?: string;
                readonly tier?: "collection-point" | "transfer-station" | "sorting-centre" | "downstream";
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The facts that a figure is the sum of, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Where to go on looking; null when the archive was looked through to its beginning */
                        readonly before: number | null;
                        /** @description Newest first */
                        readonly facts: readonly components["schemas"]["FigureFact"][];
                    };
                };
            };
        };
    };
    readonly get_regulator_figures_vehicles: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Vehicles and farm machines by kind, area and month; each is in one row of each month at most per column */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VehicleFigures"];
                };
            };
        };
    };
    readonly get_regulator_flows: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                readonly by?: "hour" | "day";
                readonly classCode?: string;
                readonly from?: string;
                readonly siteId?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What went in and out, by hour (UTC) or day (China) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly by: "hour" | "day";
                        /** @description ISO 8601, UTC */
                        readonly from: string;
                        readonly rows: readonly {
                            readonly at: string;
                            readonly classCode?: string;
                            readonly grams: number;
                            readonly items: number;
                            /** @enum {string} */
                            readonly kind: "collected" | "received" | "produced" | "returned" | "corrected" | "dispatched" | "consumed" | "closed";
                            readonly siteId?: string;
                        }[];
                        /** @description ISO 8601, UTC */
                        readonly to: string;
                    };
                };
            };
        };
    };
    readonly get_regulator_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Is the process alive? */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "live";
                    };
                };
            };
        };
    };
    readonly get_regulator_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether work can be done, and the state of each thing that it needs */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly get_regulator_intransit: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Shipments that hold goods now, the longest on the road first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly shipments: readonly {
                            readonly dispatchedAt: string | null;
                            readonly expectedAt: string | null;
                            readonly fromSiteId: string | null;
                            readonly grams: number;
                            /** @description What it holds now: after the receipt, what is missing or rejected and not yet settled */
                            readonly items: number;
                            readonly plate: string | null;
                            readonly receivedAt: string | null;
                            readonly shipmentId: string;
                            /** @enum {string} */
                            readonly state: "in-transit" | "received" | "delivered";
                            readonly toSiteId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_regulator_items_itemId_evidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that shows the story of an item, to be checked by whoever reads it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoryFile"];
                };
            };
        };
    };
    readonly get_regulator_items_itemId_proof: {
        readonly parameters: {
            readonly query?: {
                readonly size?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every archived fact of an item with its way to the root of a checkpoint */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemProof"];
                };
            };
        };
    };
    readonly get_regulator_map_outlinegeojson: {
        readonly parameters: {
            readonly query?: {
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Outline of an area, or of the smallest one around it that has one; simplified and approximate */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": {
                        readonly features: readonly {
                            readonly geometry: {
                                readonly coordinates: readonly (readonly (readonly number[])[])[];
                                /** @constant */
                                readonly type: "Polygon";
                            };
                            readonly properties: {
                                /** @constant */
                                readonly approximate: true;
                                readonly code: string;
                                readonly name: string;
                            };
                            /** @constant */
                            readonly type: "Feature";
                        }[];
                        /** @constant */
                        readonly type: "FeatureCollection";
                    };
                };
            };
        };
    };
    readonly get_regulator_map_settings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the map shows first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly areaCode: string;
                        readonly areaName: {
                            readonly en: string;
                            readonly zh: string;
                        };
                        readonly mapboxToken: string | null;
                        /** @description The base map of 天地图, where a key is set; its note is to be shown beside it */
                        readonly tianditu: {
                            readonly address: string;
                            readonly key: string;
                            readonly note: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    readonly get_regulator_map_shipmentsgeojson: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Shipments on the road, as lines from sender to receiver */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": {
                        readonly features: readonly {
                            readonly geometry: {
                                readonly coordinates: readonly (readonly number[])[];
                                /** @constant */
                                readonly type: "LineString";
                            };
                            readonly id: string;
                            readonly properties: {
                                /** @description ISO 8601, UTC */
                                readonly dispatchedAt: string;
                                readonly expectedAt: string | null;
                                readonly fromSiteId: string;
                                readonly grams: number;
                                readonly items: number;
                                readonly plate: string | null;
                                readonly shipmentId: string;
                                readonly toSiteId: string;
                            };
                            /** @constant */
                            readonly type: "Feature";
                        }[];
                        readonly position: number;
                        /** @constant */
                        readonly type: "FeatureCollection";
                    };
                };
            };
        };
    };
    readonly get_regulator_map_sitesgeojson: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Sites with their stock */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": {
                        readonly features: readonly {
                            readonly geometry: {
                                readonly coordinates: readonly number[];
                                /** @constant */
                                readonly type: "Point";
                            };
                            readonly id: string;
                            readonly properties: {
                                readonly approximate: boolean;
                                readonly areaCode: string;
                                readonly capacityGrams: number;
                                /** @enum {string} */
                                readonly chain: "complete" | "broken" | "none";
                                readonly code: string;
                                readonly coordinateSystem: string;
                                readonly form: string | null;
                                readonly grams: number;
                                readonly items: number;
                                readonly kind: string;
                                readonly name: string;
                                readonly nameEn: string;
                                readonly openDiscrepancies: number;
                                readonly siteId: string;
                            };
                            /** @constant */
                            readonly type: "Feature";
                        }[];
                        readonly position: number;
                        /** @constant */
                        readonly type: "FeatureCollection";
                    };
                };
            };
        };
    };
    readonly get_regulator_map_stream: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A position: what came after it is sent first */
                readonly lastEventId?: string;
            };
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What changes on the map, at most ten times a second */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": {
                        readonly facts: readonly components["schemas"]["Fact"][];
                        readonly overview: components["schemas"]["Overview"];
                        readonly position: number;
                        readonly shipments: {
                            readonly remove: readonly string[];
                            readonly upsert: readonly {
                                readonly geometry: {
                                    readonly coordinates: readonly (readonly number[])[];
                                    /** @constant */
                                    readonly type: "LineString";
                                };
                                readonly id: string;
                                readonly properties: {
                                    /** @description ISO 8601, UTC */
                                    readonly dispatchedAt: string;
                                    readonly expectedAt: string | null;
                                    readonly fromSiteId: string;
                                    readonly grams: number;
                                    readonly items: number;
                                    readonly plate: string | null;
                                    readonly shipmentId: string;
                                    readonly toSiteId: string;
                                };
                                /** @constant */
                                readonly type: "Feature";
                            }[];
                        };
                        readonly sites: readonly {
                            readonly grams: number;
                            readonly items: number;
                            readonly openDiscrepancies: number;
                            readonly siteId: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_regulator_overview: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The figures of now, and of today in China */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Overview"];
                };
            };
        };
    };
    readonly get_regulator_shipments_shipmentId_evidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that shows one handover, to be checked without any server */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EvidenceFile"];
                };
            };
        };
    };
    readonly get_regulator_sites_siteId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One site: stock, today, last events, chain */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly chain: {
                            readonly problem?: {
                                readonly en: string;
                                readonly zh: string;
                            };
                            /** @description Last number up to which nothing is missing */
                            readonly seq: number;
                            /**
                             * @description none: nothing has arrived from there
                             * @enum {string}
                             */
                            readonly state: "complete" | "broken" | "none";
                        };
                        readonly lastEvents: readonly components["schemas"]["Fact"][];
                        readonly site: {
                            readonly active: boolean;
                            readonly approximate: boolean;
                            readonly areaCode: string;
                            readonly capacityGrams: number;
                            readonly code: string;
                            readonly form: string | null;
                            readonly kind: string;
                            readonly lat: number;
                            readonly lon: number;
                            readonly name: string;
                            readonly nameEn: string;
                            readonly siteId: string;
                        };
                        readonly stock: {
                            readonly classes: readonly {
                                readonly classCode: string;
                                readonly family: string;
                                readonly grams: number;
                                readonly items: number;
                            }[];
                            readonly grams: number;
                            readonly items: number;
                        };
                        readonly today: {
                            readonly closed: {
                                readonly grams: number;
                                readonly items: number;
                            };
                            readonly collected: {
                                readonly grams: number;
                                readonly items: number;
                            };
                            readonly dispatched: {
                                readonly grams: number;
                                readonly items: number;
                            };
                            readonly received: {
                                readonly grams: number;
                                readonly items: number;
                            };
                            readonly treated: {
                                readonly grams: number;
                                readonly items: number;
                            };
                        };
                    };
                };
            };
        };
    };
    readonly get_regulator_stock: {
        readonly parameters: {
            readonly query?: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                readonly family?: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                /** @description `area`: the level right below areaCode, or below all that the caller sees */
                readonly groupBy?: "site" | "site-family" | "area" | "class";
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Stock by site, by site and family, by area or by class */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly groupBy: "site" | "site-family" | "area" | "class";
                        readonly rows: readonly {
                            readonly areaCode?: string;
                            readonly classCode?: string;
                            readonly family?: string;
                            readonly grams: number;
                            readonly items: number;
                            readonly name: string | null;
                            readonly siteId?: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_regulator_stream: {
        readonly parameters: {
            readonly query?: {
                /** @description A position: what came after it is sent first */
                readonly lastEventId?: string;
            };
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What happened, in one line */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["Fact"];
                };
            };
        };
    };
    readonly get_regulator_trace: {
        readonly parameters: {
            readonly query: {
                /** @description Id of an item, VIN, battery code, serial, plate, shipment id or container code */
                readonly q: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The story of one item both ways */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly matches: readonly components["schemas"]["TracedItem"][];
                    } | {
                        /** @description What was made from it, on to the last output */
                        readonly derived: readonly components["schemas"]["TraceNode"][];
                        readonly item: components["schemas"]["TracedItem"];
                        /** @description What it was made from, back to what was handed in */
                        readonly origins: readonly components["schemas"]["TraceNode"][];
                        readonly shipments: readonly {
                            readonly dispatchedAt: string | null;
                            readonly expectedAt: string | null;
                            readonly fromSiteId: string | null;
                            readonly receivedAt: string | null;
                            readonly shipmentId: string;
                            readonly toSiteId: string | null;
                        }[];
                        readonly story: readonly components["schemas"]["Fact"][];
                        /** @description More relatives exist than are listed */
                        readonly truncated: boolean;
                    };
                };
            };
        };
    };
    readonly get_regulator_yields: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What dismantling gave against what was expected, by class and site; grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Yields"];
                };
            };
        };
    };
    readonly get_regulator_yields_jobs: {
        readonly parameters: {
            readonly query: {
                readonly classCode: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                readonly siteId: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The jobs behind the yields of a site */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["YieldJobs"];
                };
            };
        };
    };
    readonly get_regulator_yields_kerb: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Vehicles whose weights are far from their kerb weight; grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KerbJobs"];
                };
            };
        };
    };
    readonly get_regulator_yields_losses: {
        readonly parameters: {
            readonly query: {
                /** @description Area by its code: everything inside it counts */
                readonly areaCode?: string;
                /** @description A month in China, `2026-03` */
                readonly fromMonth: string;
                /** @description The last month that counts, with all its days */
                readonly toMonth: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What dismantling lost, by family and reason; grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Losses"];
                };
            };
        };
    };
    readonly get_sorting_audit_discrepancies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every difference of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly discrepancyId: string;
                        readonly fromSiteId: string;
                        readonly itemId: string | null;
                        /** @enum {string} */
                        readonly kind: "missing" | "unexpected" | "rejected" | "weight";
                        readonly resolution: ("accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight") | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "open" | "settled";
                        readonly toSiteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_sorting_audit_events: {
        readonly parameters: {
            readonly query?: {
                /** @description A position; those up to and including it are left out */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that this service published, in the order of the log */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly position: number | string;
                        readonly record: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_sorting_audit_holdings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every item of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly blockedBy: readonly string[];
                        readonly containerId: string | null;
                        readonly grade: ("reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous") | null;
                        readonly item: {
                            readonly classCode: string;
                            readonly custodySeq: number;
                            /** @enum {string} */
                            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                            readonly grams: number;
                            readonly identifiers: readonly {
                                /** @enum {string} */
                                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                                readonly value: string;
                            }[];
                            readonly itemId: string;
                            /** @enum {string} */
                            readonly tracking: "item" | "lot";
                        };
                        readonly jobId: string | null;
                        readonly shipmentId: string | null;
                        readonly siteId: string;
                        /** @enum {string} */
                        readonly state: "in-stock" | "packed" | "reserved" | "in-transit" | "in-process" | "handed-over" | "consumed" | "closed";
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_sorting_audit_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every shipment of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": ({
                        /** @constant */
                        readonly direction: "out";
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "draft" | "sealed" | "in-transit" | "received" | "delivered" | "cancelled";
                        readonly toSiteId: string;
                    } | {
                        /** @constant */
                        readonly direction: "in";
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly receivedAt: string | null;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "expected" | "receiving" | "received";
                        readonly toSiteId: string;
                    }) | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_sorting_audit_statements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What devices have signed and was done, word for word */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly actId: string;
                        readonly digest: string;
                        readonly kid: string;
                        readonly text: string;
                        readonly value: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_sorting_batches: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "closed";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Processing batches of a site with their balance at this moment, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly batches: readonly components["schemas"]["BatchHead"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_batches: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description As the site calls it */
                    readonly code: string;
                    /**
                     * @description Of the goods that its jobs take
                     * @enum {string}
                     */
                    readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                    /** @description Id of the batch */
                    readonly id: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `batch.open` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A processing batch (生产批次) with its jobs; weights in grams */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_batches_batchId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A processing batch (生产批次) with its jobs; weights in grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    readonly post_sorting_batches_batchId_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Needed outside the tolerance; within it, it is not recorded */
                    readonly explanation?: {
                        readonly supervisorId: string;
                        readonly text: string;
                    } | null;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Lost beside what the jobs say */
                    readonly loss?: {
                        readonly grams: number;
                        /** @description Some or all of it by reasons of the rule `loss.<family>`, each once */
                        readonly parts?: readonly {
                            readonly grams: number;
                            readonly reason: string;
                        }[];
                        /** @default  */
                        readonly reason?: string;
                    } | null;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `batch.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A processing batch (生产批次) with its jobs; weights in grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_bus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How the events of a service travel */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bus"];
                };
            };
        };
    };
    readonly get_sorting_certificates: {
        readonly parameters: {
            readonly query: {
                readonly itemId?: string;
                readonly kind?: "vehicle-recovery" | "data-wipe" | "battery-assessment";
                readonly limit?: number;
                readonly siteId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Certificates of a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly certificates: readonly components["schemas"]["Certificate"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_certificates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the certificate, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly itemId: string;
                    /** @enum {string} */
                    readonly kind: "vehicle-recovery" | "data-wipe" | "battery-assessment";
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    } | null;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description What a site certified of an item. Nothing of its owner is kept with it */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Certificate"];
                };
            };
        };
    };
    readonly get_sorting_certificates_certificateId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly certificateId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site certified of an item. Nothing of its owner is kept with it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Certificate"];
                };
            };
        };
    };
    readonly get_sorting_certificates_certificateId_pdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly certificateId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sheet of a certificate of vehicle recovery as PDF, A4, with the QR that proves it; its owner is left blank */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_sorting_certificates_certificateId_void: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly certificateId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly staffId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description What a site certified of an item. Nothing of its owner is kept with it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Certificate"];
                };
            };
        };
    };
    readonly post_sorting_closures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentReference?: string | null;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly itemIds: readonly string[];
                    /** @enum {string} */
                    readonly outcome: "recycled" | "reused" | "remanufactured" | "cascaded" | "disposed-hazardous" | "lost" | "voided";
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    /** @description What a device has signed as the act `item.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description End the life of items in stock with an outcome, all or none */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly closed: number;
                        readonly itemIds: readonly string[];
                        readonly warnings: readonly {
                            readonly code: string;
                            readonly en: string;
                            readonly zh: string;
                        }[];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_deadletters: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "waiting" | "discarded" | "done";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events that could not take effect, and those that wait behind them, without their records */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly counts: components["schemas"]["DeadLetterCounts"];
                        readonly deadLetters: readonly components["schemas"]["DeadLetter"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_sorting_deadletters_eventId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The same with the whole error and the record as it came */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeDeadLetter"];
                };
            };
        };
    };
    readonly post_sorting_deadletters_eventId_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Who decides */
                    readonly by: string;
                    readonly id: string;
                    /** @description Why; stands in the list of what was discarded */
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_sorting_deadletters_eventId_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try a dead letter and those of its key again, in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_sorting_deadletters_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try all dead letters again; what is not through after some seconds goes on by itself */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly get_sorting_discrepancies: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "settled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Differences of a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                    };
                };
            };
        };
    };
    readonly get_sorting_discrepancies_discrepancyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
        };
    };
    readonly post_sorting_discrepancies_discrepancyId_agreements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Unexpected goods: the item of the sender’s own stock that they are */
                    readonly itemId?: string | null;
                    readonly proposalId: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `discrepancy.agree` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_discrepancies_discrepancyId_proposals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the proposal */
                    readonly id: string;
                    /** @description Unexpected goods: the item of the sender’s own stock that they are */
                    readonly itemId?: string | null;
                    readonly reason: string;
                    /** @enum {string} */
                    readonly resolution: "accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight";
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `discrepancy.propose` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_files: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly bytes: number;
                    /** @enum {string} */
                    readonly declaredType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
                    /** @description Of the file, made by the client */
                    readonly id: string;
                    /** @default [] */
                    readonly itemIds?: readonly string[];
                    /** @enum {string} */
                    readonly kind: "photo" | "document";
                    /** @description Of the bytes as they will be uploaded: what facts name */
                    readonly sha256: string;
                    /** @default null */
                    readonly shipmentId?: string | null;
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Announce a photo or document, and get the address to upload it to */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly fileId: string;
                        readonly uploadUrl: string;
                    };
                };
            };
        };
    };
    readonly get_sorting_files_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is kept of a file */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fileId: string;
                        readonly height: number | null;
                        readonly mediaType: string;
                        readonly sha256: string;
                        readonly siteId: string;
                        readonly storedBytes: number;
                        readonly storedSha256: string;
                        /** @description What the camera said, by its own clock and without a zone */
                        readonly takenAt: string | null;
                        readonly width: number | null;
                    };
                };
            };
        };
    };
    readonly get_sorting_files_fileId_link: {
        readonly parameters: {
            readonly query?: {
                readonly variant?: "picture" | "thumbnail";
            };
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A link to a picture, its thumbnail or a document, for five minutes at most */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Below the origin of the platform; whoever has it may read, until it ends */
                        readonly url: string;
                    };
                };
            };
        };
    };
    readonly post_sorting_files_fileId_originallink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of this reading */
                    readonly id: string;
                    readonly purpose: string;
                };
            };
        };
        readonly responses: {
            /** @description A link to the file as it was uploaded, for auditors; who asks and what for is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Below the origin of the platform; whoever has it may read, until it ends */
                        readonly url: string;
                    };
                };
            };
        };
    };
    readonly get_sorting_files_content: {
        readonly parameters: {
            readonly query: {
                readonly token: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes that a link leads to */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly get_sorting_files_lookalikes: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Pictures that are the evidence of two different things, newest first; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lookalikes: readonly {
                            /** @description Differing bits of 64; 0 of the same bytes */
                            readonly distance: number;
                            readonly fileIds: readonly string[];
                            /** Format: date-time */
                            readonly foundAt: string;
                            readonly lookalikeId: string;
                            readonly otherFileIds: readonly string[];
                            readonly otherSha256: string;
                            readonly otherSiteId: string;
                            readonly otherSubjectIds: readonly string[];
                            readonly sha256: string;
                            readonly siteId: string;
                            /** @description Items or shipments that the later picture was used for */
                            readonly subjectIds: readonly string[];
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_sorting_files_uploads_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How far an upload is; HEAD is the question of tus 1.0 */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bytes: number;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly fileId: string;
                        readonly offset: number;
                        /** @enum {string} */
                        readonly state: "announced" | "stored";
                    };
                };
            };
        };
    };
    readonly patch_sorting_files_uploads_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "tus-resumable": string;
                readonly "upload-offset": string;
            };
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/offset+octet-stream": string;
            };
        };
        readonly responses: {
            /** @description Send the next piece of an upload (tus 1.0) */
            readonly 204: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly get_sorting_filings: {
        readonly parameters: {
            readonly query: {
                /** @description This one alone */
                readonly filingId?: string;
                readonly limit?: number;
                /** @description The beginning of the number that came back */
                readonly search?: string;
                readonly siteId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What people of a site submitted to national platforms, the latest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly filings: readonly components["schemas"]["Filing"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_filings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the filing, made by the client */
                    readonly filingId: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly itemIds: readonly string[];
                    /** @description What it answers and nothing else */
                    readonly moves?: readonly components["schemas"]["FiledMove"][] | null;
                    /** @enum {string} */
                    readonly platform: "traction-battery-traceability" | "vehicle-circulation" | "solid-waste";
                    /** @description As the platform gave it */
                    readonly receiptNumber?: string | null;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `filing.record` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly submittedOn?: string;
                };
            };
        };
        readonly responses: {
            /** @description What people submitted to a national platform; there is no connection to it */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Filing"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_genuine_kind_id_proof: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly kind: string;
                readonly proof: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly post_sorting_grades: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Answers each row as it would be answered now, and writes nothing; the id stays free */
                    readonly checkOnly?: boolean;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly rows: readonly unknown[];
                    readonly siteId: string;
                    /** @description What a device has signed as the act `item.grade` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description One answer a row, in their order; `passes` where the rows were only checked */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GradeAnswers"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Is the process alive? */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "live";
                    };
                };
            };
        };
    };
    readonly get_sorting_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether work can be done, and the state of each thing that it needs */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly get_sorting_items_itemId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What this tier knows of one item */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemInBooks"];
                };
            };
        };
    };
    readonly post_sorting_items_itemId_corrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the event by which this site said the weight last, which was wrong */
                    readonly corrects: string;
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.correct` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What one site knows of one item that it has or had */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Holding"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_items_itemId_description: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description By the name of the field; which fields there are is told by the form of the family */
                    readonly details: {
                        readonly [key: string]: boolean | number | string | readonly string[];
                    };
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.describe` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What is said of the item now, and what the rules make of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DescriptionKept"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_items_itemId_family: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the form of its family says of an item, and the steps done to it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemOfFamily"];
                };
            };
        };
    };
    readonly get_sorting_items_itemId_labelpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_sorting_items_itemId_steps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The record that was wrong and that this one takes the place of */
                    readonly corrects?: string | null;
                    /** @default {} */
                    readonly details?: {
                        readonly [key: string]: boolean | number | string | readonly string[];
                    };
                    /** @default [] */
                    readonly evidence?: readonly {
                        readonly kind: string;
                        readonly note?: string;
                        readonly sha256: string;
                    }[];
                    /** @description Id of the record, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly occurredAt?: string;
                    /**
                     * @default done
                     * @enum {string}
                     */
                    readonly result?: "done" | "failed";
                    readonly siteId: string;
                    /** @description Who did it */
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.record-step` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description Name of the step among those of the family */
                    readonly step: string;
                    /** @description The second person, where the step asks for one */
                    readonly witnessId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Record a step that its family asks for and that was done to an item, or tried in vain */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StepKept"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_items_itemId_tree: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What an item came out of and what came out of it: pack, module and cell with their codes */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemTree"];
                };
            };
        };
    };
    readonly get_sorting_jobs: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "closed" | "cancelled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Jobs of a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly jobs: readonly components["schemas"]["JobHead"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_jobs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The processing batch that the job belongs to */
                    readonly batchId?: string | null;
                    /** @description Id of the job */
                    readonly id: string;
                    readonly itemIds: readonly string[];
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly siteId: string;
                    /** @description What a device has signed as the act `job.start` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Put items of the stock on the dismantling line, all of them or none */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangedJob"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_jobs_jobId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One job with its balance, and the jobs before and after it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobWithGenealogy"];
                };
            };
        };
    };
    readonly post_sorting_jobs_jobId_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `job.cancel` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Give the job up before anything was taken apart; its items are in stock again */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangedJob"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_jobs_jobId_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default [] */
                    readonly evidence?: readonly {
                        readonly kind: string;
                        readonly note?: string;
                        readonly sha256: string;
                    }[];
                    /** @description Needed outside the tolerance; within it, it is not recorded */
                    readonly explanation?: {
                        readonly supervisorId: string;
                        readonly text: string;
                    } | null;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `job.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Close the job: its outputs are in stock. Outside the tolerance a supervisor of the site explains why */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangedJob"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_jobs_jobId_expected: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a dismantling job is expected to give; weights in grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExpectedOfJob"];
                };
            };
        };
    };
    readonly post_sorting_jobs_jobId_outputchanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Left out, it stays as it was */
                    readonly loss?: {
                        readonly grams: number;
                        /** @description Some or all of it by reasons of the rule `loss.<family>`, each once */
                        readonly parts?: readonly {
                            readonly grams: number;
                            readonly reason: string;
                        }[];
                        /** @default  */
                        readonly reason?: string;
                    } | null;
                    /**
                     * @description New lines, and lines that were weighed again
                     * @default []
                     */
                    readonly put?: readonly {
                        readonly classCode: string;
                        /** @description The input that it came out of, where the job has several */
                        readonly fromItemId?: string;
                        readonly grams: number;
                        /** @default [] */
                        readonly identifiers?: readonly {
                            /** @enum {string} */
                            readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                            readonly value: string;
                        }[];
                        /** @description Id of the new lot or part, made by the client */
                        readonly itemId: string;
                        /** @description As it was measured when it was weighed: per mille of that weight, by a method of the step `measure-moisture` */
                        readonly moisture?: {
                            readonly instrument?: string;
                            /** Format: date-time */
                            readonly measuredAt: string;
                            readonly method: string;
                            readonly permille: number;
                        };
                    }[];
                    /**
                     * @description Ids of lines that were a mistake
                     * @default []
                     */
                    readonly remove?: readonly string[];
                    /** @description What a device has signed as the act `job.change-outputs` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Say single lines of what came out, as they are weighed: what others said stands; answers the balance */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangedJob"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_jobs_jobId_outputs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly loss: {
                        readonly grams: number;
                        /** @description Some or all of it by reasons of the rule `loss.<family>`, each once */
                        readonly parts?: readonly {
                            readonly grams: number;
                            readonly reason: string;
                        }[];
                        /** @default  */
                        readonly reason?: string;
                    };
                    readonly outputs: readonly {
                        readonly classCode: string;
                        /** @description The input that it came out of, where the job has several */
                        readonly fromItemId?: string;
                        readonly grams: number;
                        /** @default [] */
                        readonly identifiers?: readonly {
                            /** @enum {string} */
                            readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                            readonly value: string;
                        }[];
                        /** @description Id of the new lot or part, made by the client */
                        readonly itemId: string;
                        /** @description As it was measured when it was weighed: per mille of that weight, by a method of the step `measure-moisture` */
                        readonly moisture?: {
                            readonly instrument?: string;
                            /** Format: date-time */
                            readonly measuredAt: string;
                            readonly method: string;
                            readonly permille: number;
                        };
                    }[];
                    /** @description What a device has signed as the act `job.draft-outputs` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Say what came out and what was lost; replaces what was said before and answers the balance */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangedJob"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_proposedcorrections: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Corrections that a site proposed or is asked for, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly corrections: readonly components["schemas"]["Correction"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_proposedcorrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly classCode?: string;
                    /** @description The event by which this site said it wrong; the item names it as `corrects` */
                    readonly corrects: string;
                    readonly grams?: number;
                    /** @description Id of the correction, made by the client */
                    readonly id: string;
                    /** @description All of them, as they are right */
                    readonly identifiers?: readonly {
                        /** @enum {string} */
                        readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                        readonly value: string;
                    }[];
                    readonly itemId: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.propose-correction` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description The other side, where it is not the one that the books know */
                    readonly withSiteId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_proposedcorrections_correctionId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
        };
    };
    readonly post_sorting_proposedcorrections_correctionId_agreements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `correction.agree` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_proposedcorrections_correctionId_refusals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `correction.decline` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments: {
        readonly parameters: {
            readonly query: {
                readonly direction?: "out" | "in";
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Shipments from or to a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly shipments: readonly components["schemas"]["ShipmentHead"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly driverId?: string | null;
                    readonly expectedAt?: string | null;
                    readonly fromSiteId: string;
                    /** @description Id of the shipment */
                    readonly id: string;
                    /** @description What a device has signed as the act `shipment.open` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    readonly toSiteId: string;
                    readonly truckId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId: {
        readonly parameters: {
            readonly query?: {
                readonly direction?: "out" | "in";
            };
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A shipment with who signed its handover, and whose signature is missing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedShipment"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.cancel` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_delivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Number of the delivery note or 联单 */
                    readonly documentReference?: string | null;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly outcome: "recycled" | "reused" | "remanufactured" | "cascaded" | "disposed-hazardous" | "lost" | "voided";
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.deliver` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment after an act that rules judged */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShipmentTakenOn"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_dispatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly dispatchedAt?: string;
                    /** @description Digest of what the driver drew on the device at the truck (a file of this site), or why it is missing */
                    readonly driverSignature?: {
                        /** @constant */
                        readonly kind: "drawn";
                        readonly sha256: string;
                    } | {
                        /** @constant */
                        readonly kind: "missing";
                        /** @enum {string} */
                        readonly reason: "not-there" | "declined" | "not-kept";
                    };
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers for what a rule doubts, with a reason: signed in themselves, or by a release of this very record; kept in the fact */
                    readonly override?: {
                        readonly reason: string;
                        readonly releaseId?: string;
                        readonly supervisorId: string;
                    };
                    readonly signature?: components["schemas"]["DeviceSignature"];
                    /** @description What a device has signed as the act `shipment.dispatch` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment after an act that rules judged */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShipmentTakenOn"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_findings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findings: readonly ({
                        /** @enum {string} */
                        readonly finding: "accepted" | "missing" | "rejected";
                        readonly itemId: string;
                        readonly measuredGrams?: number | null;
                        readonly reason?: string | null;
                    } | {
                        readonly containerId: string;
                        /** @enum {string} */
                        readonly finding: "accepted" | "missing" | "rejected";
                        readonly measuredGrams?: number | null;
                        readonly reason?: string | null;
                    })[];
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What a device has signed as the act `receipt.record-findings` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description Ids of unexpected goods that were recorded by mistake */
                    readonly takenBack?: readonly string[];
                    readonly unexpected?: readonly {
                        readonly grams?: number | null;
                        readonly identifiers?: readonly {
                            /** @enum {string} */
                            readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                            readonly value: string;
                        }[];
                        readonly itemId?: string | null;
                        readonly note: string;
                        readonly unexpectedId: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Record what was found, line by line; the last word before the receipt is closed holds */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                        readonly shipment: components["schemas"]["Shipment"];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_lines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly addContainers?: readonly string[];
                    readonly addItems?: readonly string[];
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly removeContainers?: readonly string[];
                    readonly removeItems?: readonly string[];
                    /** @description What a device has signed as the act `shipment.change-lines` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_manifests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_manifests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Id of the manifest, made by the client */
                    readonly manifestId: string;
                    /** @description As the national platform or the paper gives it */
                    readonly number: string;
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly openedOn?: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.record` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description The enterprise that drives */
                    readonly transporter: string;
                    /** @description Such as 900-052-31; one of the list */
                    readonly wasteCode: string;
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_manifests_manifestId_confirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly confirmedOn?: string;
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What differs, in the words of the receiver */
                    readonly remark?: string | null;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.confirm-receiver` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_manifests_manifestId_downstreamconfirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly confirmedOn?: string;
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What differs, in the words of the receiver */
                    readonly remark?: string | null;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.confirm-sender` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_manifests_manifestId_sheetpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_manifests_manifestId_void: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly cause: "recorded-wrong" | "trip-cancelled" | "list-changed";
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.void` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_notepdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_receipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    /** Format: date-time */
                    readonly receivedAt?: string;
                    /**
                     * @description What the lines without a finding are
                     * @enum {string}
                     */
                    readonly rest?: "missing" | "accepted";
                    readonly signature?: components["schemas"]["DeviceSignature"];
                    /** @description What a device has signed as the act `receipt.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Close the receipt: accepted lines are in this site’s custody, differences open by themselves */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                        readonly shipment: components["schemas"]["Shipment"];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_recoveries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of the recovery */
                    readonly id: string;
                    /** @enum {string} */
                    readonly missing: "sender" | "receiver";
                    readonly reason: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description Say which signature is missing and why, and sign that the handover was as its list says */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_recoveries_recoveryId_agreement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly recoveryId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description Sign the recovery that the other side proposed: from now on the missing signature counts as recovered */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_seal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What a device has signed as the act `shipment.seal` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_signatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who signed a handover, and whose signature is missing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_signatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                    readonly signature?: components["schemas"]["DeviceSignature"];
                };
            };
        };
        readonly responses: {
            /** @description Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    } | components["schemas"]["PutAsideAct"];
                };
            };
            /** @description Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another */
            readonly 202: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    } | components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_signingcodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description A one-time code by which you sign this handover on the device of the other side; another one each time */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly expiresAt: string;
                    };
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_unseal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.unseal` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_weighings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The truck of a shipment on the weighbridges of both sides */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruckWeighings"];
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_weighings_receiver: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly scale: string;
                    /** @description What stands on the paper slip */
                    readonly slipNumber?: string;
                    /** @enum {string} */
                    readonly source: "typed" | "scale";
                    /** @description What a device has signed as the act `shipment.weigh-receiver` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly weighedAt?: string;
                    /**
                     * @description Loaded or empty
                     * @enum {string}
                     */
                    readonly which: "gross" | "tare";
                };
            };
        };
        readonly responses: {
            /** @description The truck of a shipment on the weighbridges of both sides */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruckWeighings"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_weighings_receiverpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The weigh slip of the receiver as PDF, 80 mm: gross, tare, net, and the list beside it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_sorting_shipments_shipmentId_weighings_sender: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly scale: string;
                    /** @description What stands on the paper slip */
                    readonly slipNumber?: string;
                    /** @enum {string} */
                    readonly source: "typed" | "scale";
                    /** @description What a device has signed as the act `shipment.weigh-sender` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly weighedAt?: string;
                    /**
                     * @description Loaded or empty
                     * @enum {string}
                     */
                    readonly which: "gross" | "tare";
                };
            };
        };
        readonly responses: {
            /** @description The truck of a shipment on the weighbridges of both sides */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruckWeighings"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_shipments_shipmentId_weighings_senderpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The weigh slip of the sender as PDF, 80 mm: gross, tare, net, and the list beside it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly get_sorting_sites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sites of this tier, as the registry told */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sites: readonly components["schemas"]["KnownSite"][];
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_arrivals: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is on its way to a site or being received there, what is expected first first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly arrivals: readonly components["schemas"]["Arrival"][];
                        /** @description Time of the server: what to count down from */
                        readonly now: string;
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_bays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bays of a site, retired ones included, with what lies in each now, and what lies in none */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BayBoard"];
                };
            };
        };
    };
    readonly post_sorting_sites_siteId_bays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What stands on its sign, as A-01 */
                    readonly code: string;
                    /** @description Id of the bay */
                    readonly id: string;
                    /** @default null */
                    readonly limitGrams?: number | null;
                    /**
                     * @description A container counts as one piece
                     * @default null
                     */
                    readonly limitPieces?: number | null;
                    /** @default  */
                    readonly name?: string;
                    /**
                     * @description What it is for; null: anything
                     * @default null
                     */
                    readonly purpose?: ("lead-battery" | "lithium-battery" | "traction-battery" | "hazardous" | "vehicle" | "appliance" | "device" | "machine" | "bulk" | "part" | "damaged-battery") | null;
                    /** @description What a device has signed as the act `bay.make` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A place inside the store of a site (库位) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bay"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_sorting_sites_siteId_bays_bayId_changes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly bayId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What stands on its sign, as A-01 */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly isRetired?: boolean;
                    readonly limitGrams?: number | null;
                    /** @description A container counts as one piece */
                    readonly limitPieces?: number | null;
                    readonly name?: string;
                    /** @description What it is for; null: anything */
                    readonly purpose?: ("lead-battery" | "lithium-battery" | "traction-battery" | "hazardous" | "vehicle" | "appliance" | "device" | "machine" | "bulk" | "part" | "damaged-battery") | null;
                    /** @description What a device has signed as the act `bay.change` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A place inside the store of a site (库位) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bay"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_items: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly classCode?: string;
                readonly limit?: number;
                readonly state?: "in-stock" | "packed" | "reserved" | "in-process";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Items in the stock of a site, by id; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Holding"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_items_itemId_moves: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Each shipment by which an item came to a site or left it, the first one first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly moves: readonly components["schemas"]["ItemMove"][];
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_keeping: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                /** @description Only videos that stand so */
                readonly state?: "missing" | "short" | "kept" | "over" | "destroyed";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site has to keep and until when, where the videos of dismantling are, and what is over its time */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        /** @description With the first page */
                        readonly records?: readonly components["schemas"]["RecordsKept"][];
                        /** Format: date */
                        readonly today: string;
                        /** @description The rule of videos as it holds today; with the first page */
                        readonly videoRule?: {
                            readonly days: number;
                            readonly rule: components["schemas"]["RuleShown"];
                        } | null;
                        /** @description The latest first */
                        readonly videos: readonly components["schemas"]["VideoKept"][];
                        /** @description The day of the first record of a video in the network; older vehicles without one are not listed, unless a rule of their day says when to record it */
                        readonly videosFrom: string | null;
                        /** @description With the first page */
                        readonly videosMissing?: number;
                        /** @description With the first page */
                        readonly videosShort?: number;
                        /** @description Vehicles that no video is asked for, whose time runs and of which nobody says where the video is; with the first page */
                        readonly videosUnasked?: number;
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_manifests: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                /** @description The beginning of a number: also those that do not wait */
                readonly search?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifests of what a site sends and receives, and those that lack */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteManifests"];
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_placements: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                readonly bayId?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies in a bay, or without `bayId` in none: loose items and containers, what came first first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly things: readonly components["schemas"]["LyingThing"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_sites_siteId_placements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly bayId: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    /** @description What a device has signed as the act `goods.place` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    readonly things: readonly {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "item" | "container";
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Put items and containers into a bay, all of them or none */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GoodsPlaced"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_putaside: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly open?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What devices of the site signed when they were not to be trusted: open for a decision, or all */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly putAside: readonly components["schemas"]["PutAside"][];
                    };
                };
            };
        };
    };
    readonly post_sorting_sites_siteId_putaside_actId_decision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly actId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "admitted" | "rejected";
                    /** @description Of the decision */
                    readonly id: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Admits what was put aside, under its original ids, or rejects it; either way it is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAside"];
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_stock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site has, by class, in items and grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly classes: readonly {
                            readonly classCode: string;
                            readonly family: string;
                            readonly grams: number;
                            readonly items: number;
                        }[];
                        readonly grams: number;
                        readonly items: number;
                        readonly siteId: string;
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_storage: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                /** @description A bay; `none`: what is in stock and in no bay */
                readonly bay?: "none" | string;
                readonly classCode?: string;
                readonly containerId?: string;
                readonly family?: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                /** @description `none`: single items that wait for a grade */
                readonly grade?: "none" | "reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous";
                readonly limit?: number;
                /** @description An identifier or the id of an item, whole */
                readonly search?: string;
                readonly state?: "in-stock" | "packed" | "reserved" | "in-process";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies at a site, what came first first, with the days that it may lie; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["StoredItem"][];
                    };
                };
            };
        };
    };
    readonly get_sorting_sites_siteId_storagelimits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies at a site against the limits that rules set there today, and its size against what they ask */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StorageLimits"];
                };
            };
        };
    };
    readonly get_sorting_traceability_export: {
        readonly parameters: {
            readonly query: {
                /** @description Day in China, 2000 to 2100; the time has at most 366 days */
                readonly from: string;
                readonly siteId: string;
                /** @description Day in China, 2000 to 2100; the time has at most 366 days */
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The traction batteries of a site in a time as the traceability platform asks for them, with the last days */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TraceabilityExport"];
                };
            };
        };
    };
    readonly post_sorting_traceability_file: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly format: "json" | "csv" | "xlsx";
                    /**
                     * Format: date
                     * @description Day in China, 2000 to 2100; the time has at most 366 days
                     */
                    readonly from: string;
                    /** @description Those of the export; all of them unless said */
                    readonly moves?: readonly components["schemas"]["FiledMove"][] | null;
                    readonly siteId: string;
                    /**
                     * Format: date
                     * @description Day in China, 2000 to 2100; the time has at most 366 days
                     */
                    readonly to: string;
                };
            };
        };
        readonly responses: {
            /** @description The chosen moves of such an export as a file: JSON, CSV or Excel; nothing is written */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": unknown;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly get_transfer_audit_discrepancies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every difference of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly discrepancyId: string;
                        readonly fromSiteId: string;
                        readonly itemId: string | null;
                        /** @enum {string} */
                        readonly kind: "missing" | "unexpected" | "rejected" | "weight";
                        readonly resolution: ("accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight") | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "open" | "settled";
                        readonly toSiteId: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_transfer_audit_events: {
        readonly parameters: {
            readonly query?: {
                /** @description A position; those up to and including it are left out */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that this service published, in the order of the log */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly hash: string;
                        readonly position: number | string;
                        readonly record: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_transfer_audit_holdings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every item of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly blockedBy: readonly string[];
                        readonly containerId: string | null;
                        readonly grade: ("reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous") | null;
                        readonly item: {
                            readonly classCode: string;
                            readonly custodySeq: number;
                            /** @enum {string} */
                            readonly family: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                            readonly grams: number;
                            readonly identifiers: readonly {
                                /** @enum {string} */
                                readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                                readonly value: string;
                            }[];
                            readonly itemId: string;
                            /** @enum {string} */
                            readonly tracking: "item" | "lot";
                        };
                        readonly jobId: string | null;
                        readonly shipmentId: string | null;
                        readonly siteId: string;
                        /** @enum {string} */
                        readonly state: "in-stock" | "packed" | "reserved" | "in-transit" | "in-process" | "handed-over" | "consumed" | "closed";
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_transfer_audit_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every shipment of these books */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": ({
                        /** @constant */
                        readonly direction: "out";
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "draft" | "sealed" | "in-transit" | "received" | "delivered" | "cancelled";
                        readonly toSiteId: string;
                    } | {
                        /** @constant */
                        readonly direction: "in";
                        readonly dispatchedAt: string | null;
                        readonly fromSiteId: string;
                        readonly grams: number;
                        readonly items: number;
                        readonly receivedAt: string | null;
                        readonly sealedDigest: string | null;
                        readonly shipmentId: string;
                        /** @enum {string} */
                        readonly state: "expected" | "receiving" | "received";
                        readonly toSiteId: string;
                    }) | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_transfer_audit_statements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What devices have signed and was done, word for word */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        readonly actId: string;
                        readonly digest: string;
                        readonly kid: string;
                        readonly text: string;
                        readonly value: string;
                    } | {
                        readonly end: {
                            readonly rows: number;
                        };
                    };
                };
            };
        };
    };
    readonly get_transfer_bus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How the events of a service travel */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bus"];
                };
            };
        };
    };
    readonly post_transfer_closures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentReference?: string | null;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly itemIds: readonly string[];
                    /** @enum {string} */
                    readonly outcome: "recycled" | "reused" | "remanufactured" | "cascaded" | "disposed-hazardous" | "lost" | "voided";
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    /** @description What a device has signed as the act `item.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description End the life of items in stock with an outcome, all or none */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly closed: number;
                        readonly itemIds: readonly string[];
                        readonly warnings: readonly {
                            readonly code: string;
                            readonly en: string;
                            readonly zh: string;
                        }[];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_containers: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "packed" | "released" | "dispatched";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Containers of a site */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly containers: readonly components["schemas"]["Container"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_containers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    /** @description Id of the container */
                    readonly id: string;
                    readonly itemIds: readonly string[];
                    /** @enum {string} */
                    readonly kind: "container" | "pallet";
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly siteId: string;
                    /** @description What a device has signed as the act `container.consolidate` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Put items into a container or pallet that then moves as one */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Container"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_containers_containerId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly containerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One container with its members */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Container"];
                };
            };
        };
    };
    readonly get_transfer_containers_containerId_labelpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly containerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The label of a container as PDF, 60 × 40 mm; an SSCC is drawn as GS1-128 */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_transfer_containers_containerId_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly containerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What a device has signed as the act `container.release` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Open a container; its members stand by themselves again */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Container"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_deadletters: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "waiting" | "discarded" | "done";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events that could not take effect, and those that wait behind them, without their records */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly counts: components["schemas"]["DeadLetterCounts"];
                        readonly deadLetters: readonly components["schemas"]["DeadLetter"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_transfer_deadletters_eventId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The same with the whole error and the record as it came */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WholeDeadLetter"];
                };
            };
        };
    };
    readonly post_transfer_deadletters_eventId_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Who decides */
                    readonly by: string;
                    readonly id: string;
                    /** @description Why; stands in the list of what was discarded */
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Give up an event for good: it is kept with who, when and why, and those behind it go on in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_transfer_deadletters_eventId_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly eventId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try a dead letter and those of its key again, in their order */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly post_transfer_deadletters_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                };
            };
        };
        readonly responses: {
            /** @description Try all dead letters again; what is not through after some seconds goes on by itself */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many had their effect */
                        readonly done: number;
                        /** @description How many wait now */
                        readonly waiting: number;
                    };
                };
            };
        };
    };
    readonly get_transfer_discrepancies: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "settled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Differences of a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                    };
                };
            };
        };
    };
    readonly get_transfer_discrepancies_discrepancyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
        };
    };
    readonly post_transfer_discrepancies_discrepancyId_agreements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Unexpected goods: the item of the sender’s own stock that they are */
                    readonly itemId?: string | null;
                    readonly proposalId: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `discrepancy.agree` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_discrepancies_discrepancyId_proposals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly discrepancyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the proposal */
                    readonly id: string;
                    /** @description Unexpected goods: the item of the sender’s own stock that they are */
                    readonly itemId?: string | null;
                    readonly reason: string;
                    /** @enum {string} */
                    readonly resolution: "accepted" | "returned" | "lost" | "receiver-weight" | "sender-weight";
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `discrepancy.propose` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A difference between what was sent and what was received */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_files: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly bytes: number;
                    /** @enum {string} */
                    readonly declaredType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
                    /** @description Of the file, made by the client */
                    readonly id: string;
                    /** @default [] */
                    readonly itemIds?: readonly string[];
                    /** @enum {string} */
                    readonly kind: "photo" | "document";
                    /** @description Of the bytes as they will be uploaded: what facts name */
                    readonly sha256: string;
                    /** @default null */
                    readonly shipmentId?: string | null;
                    readonly siteId: string;
                };
            };
        };
        readonly responses: {
            /** @description Announce a photo or document, and get the address to upload it to */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly fileId: string;
                        readonly uploadUrl: string;
                    };
                };
            };
        };
    };
    readonly get_transfer_files_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is kept of a file */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fileId: string;
                        readonly height: number | null;
                        readonly mediaType: string;
                        readonly sha256: string;
                        readonly siteId: string;
                        readonly storedBytes: number;
                        readonly storedSha256: string;
                        /** @description What the camera said, by its own clock and without a zone */
                        readonly takenAt: string | null;
                        readonly width: number | null;
                    };
                };
            };
        };
    };
    readonly get_transfer_files_fileId_link: {
        readonly parameters: {
            readonly query?: {
                readonly variant?: "picture" | "thumbnail";
            };
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A link to a picture, its thumbnail or a document, for five minutes at most */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Below the origin of the platform; whoever has it may read, until it ends */
                        readonly url: string;
                    };
                };
            };
        };
    };
    readonly post_transfer_files_fileId_originallink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of this reading */
                    readonly id: string;
                    readonly purpose: string;
                };
            };
        };
        readonly responses: {
            /** @description A link to the file as it was uploaded, for auditors; who asks and what for is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Below the origin of the platform; whoever has it may read, until it ends */
                        readonly url: string;
                    };
                };
            };
        };
    };
    readonly get_transfer_files_content: {
        readonly parameters: {
            readonly query: {
                readonly token: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes that a link leads to */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly get_transfer_files_lookalikes: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Pictures that are the evidence of two different things, newest first; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lookalikes: readonly {
                            /** @description Differing bits of 64; 0 of the same bytes */
                            readonly distance: number;
                            readonly fileIds: readonly string[];
                            /** Format: date-time */
                            readonly foundAt: string;
                            readonly lookalikeId: string;
                            readonly otherFileIds: readonly string[];
                            readonly otherSha256: string;
                            readonly otherSiteId: string;
                            readonly otherSubjectIds: readonly string[];
                            readonly sha256: string;
                            readonly siteId: string;
                            /** @description Items or shipments that the later picture was used for */
                            readonly subjectIds: readonly string[];
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_transfer_files_uploads_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How far an upload is; HEAD is the question of tus 1.0 */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bytes: number;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly fileId: string;
                        readonly offset: number;
                        /** @enum {string} */
                        readonly state: "announced" | "stored";
                    };
                };
            };
        };
    };
    readonly patch_transfer_files_uploads_fileId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "tus-resumable": string;
                readonly "upload-offset": string;
            };
            readonly path: {
                readonly fileId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/offset+octet-stream": string;
            };
        };
        readonly responses: {
            /** @description Send the next piece of an upload (tus 1.0) */
            readonly 204: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly get_transfer_genuine_kind_id_proof: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly kind: string;
                readonly proof: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly get_transfer_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Is the process alive? */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "live";
                    };
                };
            };
        };
    };
    readonly get_transfer_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether work can be done, and the state of each thing that it needs */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly get_transfer_items_itemId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What this tier knows of one item */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemInBooks"];
                };
            };
        };
    };
    readonly post_transfer_items_itemId_corrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of the event by which this site said the weight last, which was wrong */
                    readonly corrects: string;
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.correct` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What one site knows of one item that it has or had */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Holding"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_items_itemId_description: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description By the name of the field; which fields there are is told by the form of the family */
                    readonly details: {
                        readonly [key: string]: boolean | number | string | readonly string[];
                    };
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.describe` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What is said of the item now, and what the rules make of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DescriptionKept"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_items_itemId_family: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the form of its family says of an item, and the steps done to it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemOfFamily"];
                };
            };
        };
    };
    readonly get_transfer_items_itemId_labelpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_transfer_items_itemId_steps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The record that was wrong and that this one takes the place of */
                    readonly corrects?: string | null;
                    /** @default {} */
                    readonly details?: {
                        readonly [key: string]: boolean | number | string | readonly string[];
                    };
                    /** @default [] */
                    readonly evidence?: readonly {
                        readonly kind: string;
                        readonly note?: string;
                        readonly sha256: string;
                    }[];
                    /** @description Id of the record, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly occurredAt?: string;
                    /**
                     * @default done
                     * @enum {string}
                     */
                    readonly result?: "done" | "failed";
                    readonly siteId: string;
                    /** @description Who did it */
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.record-step` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description Name of the step among those of the family */
                    readonly step: string;
                    /** @description The second person, where the step asks for one */
                    readonly witnessId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Record a step that its family asks for and that was done to an item, or tried in vain */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StepKept"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_proposedcorrections: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: "open" | "ended";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Corrections that a site proposed or is asked for, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly corrections: readonly components["schemas"]["Correction"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_proposedcorrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly classCode?: string;
                    /** @description The event by which this site said it wrong; the item names it as `corrects` */
                    readonly corrects: string;
                    readonly grams?: number;
                    /** @description Id of the correction, made by the client */
                    readonly id: string;
                    /** @description All of them, as they are right */
                    readonly identifiers?: readonly {
                        /** @enum {string} */
                        readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                        readonly value: string;
                    }[];
                    readonly itemId: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `item.propose-correction` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description The other side, where it is not the one that the books know */
                    readonly withSiteId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_proposedcorrections_correctionId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
        };
    };
    readonly post_transfer_proposedcorrections_correctionId_agreements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `correction.agree` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_proposedcorrections_correctionId_refusals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly correctionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly siteId: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `correction.decline` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description What was recorded wrong of an item, and what both sides say of it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments: {
        readonly parameters: {
            readonly query: {
                readonly direction?: "out" | "in";
                readonly limit?: number;
                readonly siteId: string;
                readonly state?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Shipments from or to a site, newest first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly shipments: readonly components["schemas"]["ShipmentHead"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_shipments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly driverId?: string | null;
                    readonly expectedAt?: string | null;
                    readonly fromSiteId: string;
                    /** @description Id of the shipment */
                    readonly id: string;
                    /** @description What a device has signed as the act `shipment.open` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    readonly toSiteId: string;
                    readonly truckId?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId: {
        readonly parameters: {
            readonly query?: {
                readonly direction?: "out" | "in";
            };
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A shipment with who signed its handover, and whose signature is missing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedShipment"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.cancel` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_dispatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly dispatchedAt?: string;
                    /** @description Digest of what the driver drew on the device at the truck (a file of this site), or why it is missing */
                    readonly driverSignature?: {
                        /** @constant */
                        readonly kind: "drawn";
                        readonly sha256: string;
                    } | {
                        /** @constant */
                        readonly kind: "missing";
                        /** @enum {string} */
                        readonly reason: "not-there" | "declined" | "not-kept";
                    };
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers for what a rule doubts, with a reason: signed in themselves, or by a release of this very record; kept in the fact */
                    readonly override?: {
                        readonly reason: string;
                        readonly releaseId?: string;
                        readonly supervisorId: string;
                    };
                    readonly signature?: components["schemas"]["DeviceSignature"];
                    /** @description What a device has signed as the act `shipment.dispatch` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment after an act that rules judged */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShipmentTakenOn"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_findings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findings: readonly ({
                        /** @enum {string} */
                        readonly finding: "accepted" | "missing" | "rejected";
                        readonly itemId: string;
                        readonly measuredGrams?: number | null;
                        readonly reason?: string | null;
                    } | {
                        readonly containerId: string;
                        /** @enum {string} */
                        readonly finding: "accepted" | "missing" | "rejected";
                        readonly measuredGrams?: number | null;
                        readonly reason?: string | null;
                    })[];
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What a device has signed as the act `receipt.record-findings` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description Ids of unexpected goods that were recorded by mistake */
                    readonly takenBack?: readonly string[];
                    readonly unexpected?: readonly {
                        readonly grams?: number | null;
                        readonly identifiers?: readonly {
                            /** @enum {string} */
                            readonly kind: "vin" | "plate" | "battery" | "serial" | "imei";
                            readonly value: string;
                        }[];
                        readonly itemId?: string | null;
                        readonly note: string;
                        readonly unexpectedId: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Record what was found, line by line; the last word before the receipt is closed holds */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                        readonly shipment: components["schemas"]["Shipment"];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_lines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly addContainers?: readonly string[];
                    readonly addItems?: readonly string[];
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly removeContainers?: readonly string[];
                    readonly removeItems?: readonly string[];
                    /** @description What a device has signed as the act `shipment.change-lines` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_manifests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_manifests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description Id of the manifest, made by the client */
                    readonly manifestId: string;
                    /** @description As the national platform or the paper gives it */
                    readonly number: string;
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly openedOn?: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.record` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /** @description The enterprise that drives */
                    readonly transporter: string;
                    /** @description Such as 900-052-31; one of the list */
                    readonly wasteCode: string;
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_manifests_manifestId_confirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description Day in China; the day of the act unless said
                     */
                    readonly confirmedOn?: string;
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What differs, in the words of the receiver */
                    readonly remark?: string | null;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.confirm-receiver` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_manifests_manifestId_sheetpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_manifests_manifestId_void: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly manifestId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly cause: "recorded-wrong" | "trip-cancelled" | "list-changed";
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    readonly staffId?: string | null;
                    /** @description What a device has signed as the act `manifest.void` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description The hazardous wastes of a shipment and their manifests */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifests"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_notepdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_receipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    /** Format: date-time */
                    readonly receivedAt?: string;
                    /**
                     * @description What the lines without a finding are
                     * @enum {string}
                     */
                    readonly rest?: "missing" | "accepted";
                    readonly signature?: components["schemas"]["DeviceSignature"];
                    /** @description What a device has signed as the act `receipt.close` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description Close the receipt: accepted lines are in this site’s custody, differences open by themselves */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly discrepancies: readonly components["schemas"]["Discrepancy"][];
                        readonly shipment: components["schemas"]["Shipment"];
                    };
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_recoveries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of the recovery */
                    readonly id: string;
                    /** @enum {string} */
                    readonly missing: "sender" | "receiver";
                    readonly reason: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description Say which signature is missing and why, and sign that the handover was as its list says */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_recoveries_recoveryId_agreement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly recoveryId: string;
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description Sign the recovery that the other side proposed: from now on the missing signature counts as recovered */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_seal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description What a device has signed as the act `shipment.seal` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_signatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who signed a handover, and whose signature is missing */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_signatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description One-time code of the person who signs, typed into the device of the caller */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                    readonly signature?: components["schemas"]["DeviceSignature"];
                };
            };
        };
        readonly responses: {
            /** @description Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    } | components["schemas"]["PutAsideAct"];
                };
            };
            /** @description Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another */
            readonly 202: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Sides whose signature is due and not there */
                        readonly missing: readonly ("sender" | "receiver")[];
                        readonly shipmentId: string;
                        readonly signatures: readonly components["schemas"]["HandoverSignature"][];
                    } | components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_signingcodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly side: "sender" | "receiver";
                };
            };
        };
        readonly responses: {
            /** @description A one-time code by which you sign this handover on the device of the other side; another one each time */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly expiresAt: string;
                    };
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_unseal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly reason: string;
                    /** @description What a device has signed as the act `shipment.unseal` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A shipment in the books of its sender (out) or receiver (in) */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipment"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_weighings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The truck of a shipment on the weighbridges of both sides */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruckWeighings"];
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_weighings_receiver: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly scale: string;
                    /** @description What stands on the paper slip */
                    readonly slipNumber?: string;
                    /** @enum {string} */
                    readonly source: "typed" | "scale";
                    /** @description What a device has signed as the act `shipment.weigh-receiver` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly weighedAt?: string;
                    /**
                     * @description Loaded or empty
                     * @enum {string}
                     */
                    readonly which: "gross" | "tare";
                };
            };
        };
        readonly responses: {
            /** @description The truck of a shipment on the weighbridges of both sides */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruckWeighings"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_weighings_receiverpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The weigh slip of the receiver as PDF, 80 mm: gross, tare, net, and the list beside it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly post_transfer_shipments_shipmentId_weighings_sender: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grams: number;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly scale: string;
                    /** @description What stands on the paper slip */
                    readonly slipNumber?: string;
                    /** @enum {string} */
                    readonly source: "typed" | "scale";
                    /** @description What a device has signed as the act `shipment.weigh-sender` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    /**
                     * Format: date-time
                     * @description The time of the act unless said
                     */
                    readonly weighedAt?: string;
                    /**
                     * @description Loaded or empty
                     * @enum {string}
                     */
                    readonly which: "gross" | "tare";
                };
            };
        };
        readonly responses: {
            /** @description The truck of a shipment on the weighbridges of both sides */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TruckWeighings"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_shipments_shipmentId_weighings_senderpdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly shipmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The weigh slip of the sender as PDF, 80 mm: gross, tare, net, and the list beside it */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly get_transfer_sites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sites of this tier, as the registry told */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sites: readonly components["schemas"]["KnownSite"][];
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_arrivals: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is on its way to a site or being received there, what is expected first first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly arrivals: readonly components["schemas"]["Arrival"][];
                        /** @description Time of the server: what to count down from */
                        readonly now: string;
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_bays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bays of a site, retired ones included, with what lies in each now, and what lies in none */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BayBoard"];
                };
            };
        };
    };
    readonly post_transfer_sites_siteId_bays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What stands on its sign, as A-01 */
                    readonly code: string;
                    /** @description Id of the bay */
                    readonly id: string;
                    /** @default null */
                    readonly limitGrams?: number | null;
                    /**
                     * @description A container counts as one piece
                     * @default null
                     */
                    readonly limitPieces?: number | null;
                    /** @default  */
                    readonly name?: string;
                    /**
                     * @description What it is for; null: anything
                     * @default null
                     */
                    readonly purpose?: ("lead-battery" | "lithium-battery" | "traction-battery" | "hazardous" | "vehicle" | "appliance" | "device" | "machine" | "bulk" | "part" | "damaged-battery") | null;
                    /** @description What a device has signed as the act `bay.make` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A place inside the store of a site (库位) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bay"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly post_transfer_sites_siteId_bays_bayId_changes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly bayId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What stands on its sign, as A-01 */
                    readonly code?: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    readonly isRetired?: boolean;
                    readonly limitGrams?: number | null;
                    /** @description A container counts as one piece */
                    readonly limitPieces?: number | null;
                    readonly name?: string;
                    /** @description What it is for; null: anything */
                    readonly purpose?: ("lead-battery" | "lithium-battery" | "traction-battery" | "hazardous" | "vehicle" | "appliance" | "device" | "machine" | "bulk" | "part" | "damaged-battery") | null;
                    /** @description What a device has signed as the act `bay.change` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                };
            };
        };
        readonly responses: {
            /** @description A place inside the store of a site (库位) */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bay"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_items: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly classCode?: string;
                readonly limit?: number;
                readonly state?: "in-stock" | "packed" | "reserved" | "in-process";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Items in the stock of a site, by id; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Holding"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_items_itemId_moves: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly itemId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Each shipment by which an item came to a site or left it, the first one first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly moves: readonly components["schemas"]["ItemMove"][];
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_keeping: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                readonly limit?: number;
                /** @description Only videos that stand so */
                readonly state?: "missing" | "short" | "kept" | "over" | "destroyed";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site has to keep and until when, where the videos of dismantling are, and what is over its time */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        /** @description With the first page */
                        readonly records?: readonly components["schemas"]["RecordsKept"][];
                        /** Format: date */
                        readonly today: string;
                        /** @description The rule of videos as it holds today; with the first page */
                        readonly videoRule?: {
                            readonly days: number;
                            readonly rule: components["schemas"]["RuleShown"];
                        } | null;
                        /** @description The latest first */
                        readonly videos: readonly components["schemas"]["VideoKept"][];
                        /** @description The day of the first record of a video in the network; older vehicles without one are not listed, unless a rule of their day says when to record it */
                        readonly videosFrom: string | null;
                        /** @description With the first page */
                        readonly videosMissing?: number;
                        /** @description With the first page */
                        readonly videosShort?: number;
                        /** @description Vehicles that no video is asked for, whose time runs and of which nobody says where the video is; with the first page */
                        readonly videosUnasked?: number;
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_manifests: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                /** @description The beginning of a number: also those that do not wait */
                readonly search?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifests of what a site sends and receives, and those that lack */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteManifests"];
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_placements: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                readonly bayId?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies in a bay, or without `bayId` in none: loose items and containers, what came first first */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly things: readonly components["schemas"]["LyingThing"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_sites_siteId_placements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly bayId: string;
                    /** @description Id of this act, made by the client: the same id and content again get the first answer */
                    readonly id: string;
                    /** @description A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed */
                    readonly override?: {
                        readonly reason: string;
                        readonly supervisorId: string;
                    };
                    /** @description What a device has signed as the act `goods.place` */
                    readonly statement?: components["schemas"]["DeviceStatement"];
                    readonly things: readonly {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "item" | "container";
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Put items and containers into a bay, all of them or none */
            readonly 201: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GoodsPlaced"];
                };
            };
            /** @description Signed by a device that was not to be trusted at the time: put aside for a decision */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAsideAct"];
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_putaside: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly open?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What devices of the site signed when they were not to be trusted: open for a decision, or all */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly putAside: readonly components["schemas"]["PutAside"][];
                    };
                };
            };
        };
    };
    readonly post_transfer_sites_siteId_putaside_actId_decision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly actId: string;
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "admitted" | "rejected";
                    /** @description Of the decision */
                    readonly id: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Admits what was put aside, under its original ids, or rejects it; either way it is kept */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAside"];
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_stock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a site has, by class, in items and grams */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly classes: readonly {
                            readonly classCode: string;
                            readonly family: string;
                            readonly grams: number;
                            readonly items: number;
                        }[];
                        readonly grams: number;
                        readonly items: number;
                        readonly siteId: string;
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_storage: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly after?: string;
                /** @description A bay; `none`: what is in stock and in no bay */
                readonly bay?: "none" | string;
                readonly classCode?: string;
                readonly containerId?: string;
                readonly family?: "vehicle" | "traction-battery" | "light-battery" | "appliance" | "device" | "machine" | "bulk" | "part" | "hazardous";
                /** @description `none`: single items that wait for a grade */
                readonly grade?: "none" | "reuse" | "remanufacture" | "cascade" | "dismantle" | "dispose-hazardous";
                readonly limit?: number;
                /** @description An identifier or the id of an item, whole */
                readonly search?: string;
                readonly state?: "in-stock" | "packed" | "reserved" | "in-process";
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies at a site, what came first first, with the days that it may lie; `next` continues */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["StoredItem"][];
                    };
                };
            };
        };
    };
    readonly get_transfer_sites_siteId_storagelimits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What lies at a site against the limits that rules set there today, and its size against what they ask */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StorageLimits"];
                };
            };
        };
    };
}
