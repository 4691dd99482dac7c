import type { EventData, EventType, ReadEvent } from '@huihuan/contracts-events';
import { certificateWords, stepWords } from '@huihuan/families-domain';
import { titleOfRule } from '@huihuan/rules-domain';
import { agreedWords, amendedWords, declinedWords, proposedWords } from './correction-words.ts';
import {
  alarmActWords,
  alarmWords,
  discrepancyWords,
  gradeWords,
  outcomeWords,
  resolutionWords,
  siteKindWords,
  weight,
  suspicionOutcomeWords,
  suspicionWords,
  type Text,
} from './words.ts';

/** How sites and classes are called on screens; their codes and ids where nobody has said. */
export interface Names {
  site(siteId: string): Text;
  goods(classCode: string): Text;
}

export const plainNames: Names = {
  site: (siteId) => ({ zh: siteId, en: siteId }),
  goods: (classCode) => ({ zh: classCode, en: classCode }),
};

type Teller<Type extends EventType> = (data: EventData<Type>, names: Names) => Text;

/**
 * One line about an event for timelines and live lists. Says goods, weights and places, never a person, a plate or a
 * pseudonym.
 */
export const summarise = (event: ReadEvent, names: Names = plainNames): Text => {
  // The archive also keeps facts of types that only a newer version knows.
  const teller = (tellers as Readonly<Record<string, unknown>>)[event.type] as Teller<EventType> | undefined;
  return (
    teller?.(event.data, names) ??
    both(`本版本不认识的事件 ${event.type}`, `a fact that this version does not know: ${event.type}`)
  );
};

const both = (zh: string, en: string): Text => ({ zh, en });

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const tellers: { readonly [Type in EventType]: Teller<Type> } = {
  'cn.huihuan.areas.registered.v1': ({ areas }) =>
    both(`登记 ${areas.length} 个区划`, `${plural(areas.length, 'area')} registered`),
  'cn.huihuan.site.registered.v1': (site) => {
    const kind = siteKindWords[site.kind];
    return both(`${kind.zh}“${site.name}”加入网络`, `${kind.en} ${site.nameEn || site.name} joins the network`);
  },
  'cn.huihuan.site.changed.v1': ({ site }) =>
    both(`“${site.name}”的登记信息已更改`, `the facts of ${site.nameEn || site.name} changed`),
  'cn.huihuan.staff.registered.v1': () => both('登记一名工作人员', 'a member of staff registered'),
  'cn.huihuan.truck.registered.v1': () => both('登记一辆运输车', 'a truck registered'),
  'cn.huihuan.grant.given.v1': () => both('授予一项角色', 'a role given'),
  'cn.huihuan.grant.ended.v1': () => both('终止一项角色', 'a role ended'),
  'cn.huihuan.session.revoked.v1': () => both('撤销一次登录', 'a sign-in revoked'),
  'cn.huihuan.signing-key.published.v1': ({ ownerId }) =>
    both(`${ownerId} 公布签名公钥`, `${ownerId} published the key of its signatures`),
  'cn.huihuan.device.enrolled.v1': () => both('登记一台终端', 'a device enrolled'),
  'cn.huihuan.device.renewed.v1': () => both('终端有效期延长', 'a device renewed'),
  'cn.huihuan.device.revoked.v1': () => both('撤销一台终端', 'a device revoked'),
  'cn.huihuan.statement.put-aside.v1': () => both('终端记录暂存待定', 'a record of a device put aside for a decision'),
  'cn.huihuan.statement.decided.v1': ({ decision }) =>
    decision === 'admitted'
      ? both('暂存记录予以采纳', 'a record that was put aside is admitted')
      : both('暂存记录不予采纳', 'a record that was put aside is rejected'),
  'cn.huihuan.statement.flagged.v1': () => both('终端记录存疑', 'a record of a device is in doubt'),
  'cn.huihuan.personal-data.read.v1': () => both('查看了一名交投人的个人信息', 'personal data of a consignor was read'),
  'cn.huihuan.personal-data.erased.v1': () => both('删除了一人的个人信息', 'the personal data of somebody was erased'),
  'cn.huihuan.file.stored.v1': ({ kind, siteId }, names) => {
    const site = names.site(siteId);
    return kind === 'photo'
      ? both(`${site.zh}存入一张照片`, `${site.en} stored a photo`)
      : both(`${site.zh}存入一份文件`, `${site.en} stored a document`);
  },
  'cn.huihuan.file.lookalike-found.v1': ({ siteId, distance }, names) => {
    const site = names.site(siteId);
    return distance === 0
      ? both(`${site.zh}：同一张照片用于不同物品`, `one picture for two things at ${site.en}`)
      : both(`${site.zh}：相似照片用于不同物品`, `two pictures for two things look alike at ${site.en}`);
  },
  'cn.huihuan.catalogue.class-registered.v1': (row) =>
    both(`品类“${row.nameZh}”生效`, `class ${row.nameEn} holds from now on`),
  'cn.huihuan.tariff.set.v1': ({ classCode, basis, fen }, names) => {
    const goods = names.goods(classCode);
    const yuan = (fen / 100).toFixed(2);
    return basis === 'piece'
      ? both(`${goods.zh}收购价定为每件 ${yuan} 元`, `${goods.en}: ${yuan} yuan a piece from now on`)
      : both(`${goods.zh}收购价定为每公斤 ${yuan} 元`, `${goods.en}: ${yuan} yuan a kilogram from now on`);
  },
  'cn.huihuan.rule.version-set.v1': ({ ruleId, validFrom }) => {
    const title = titleOfRule(ruleId);
    return both(`本地规则“${title.zh}”自 ${validFrom} 起生效`, `local rule from ${validFrom} on: ${title.en}`);
  },
  'cn.huihuan.item.collected.v1': ({ siteId, item, origin }, names) => {
    const [goods, site] = [names.goods(item.classCode), names.site(siteId)];
    if (origin?.kind === 'opening-stock')
      return both(
        `${site.zh}登记期初库存：${goods.zh} ${weight(item.grams)}`,
        `${site.en} entered opening stock: ${goods.en}, ${weight(item.grams)}`,
      );
    return both(
      `${site.zh}收到${goods.zh} ${weight(item.grams)}`,
      `${site.en} took in ${goods.en}, ${weight(item.grams)}`,
    );
  },
  'cn.huihuan.item.corrected.v1': ({ item, beforeGrams }, names) => {
    const [goods, change] = [names.goods(item.classCode), `${weight(beforeGrams)} → ${weight(item.grams)}`];
    return both(`${goods.zh}重量更正 ${change}`, `weight of ${goods.en} corrected, ${change}`);
  },
  'cn.huihuan.item.amended.v1': amendedWords,
  'cn.huihuan.correction.proposed.v1': proposedWords,
  'cn.huihuan.correction.agreed.v1': agreedWords,
  'cn.huihuan.correction.declined.v1': declinedWords,
  'cn.huihuan.items.consolidated.v1': ({ code, itemIds }) =>
    both(`${itemIds.length} 件归并入 ${code}`, `${plural(itemIds.length, 'item')} put into ${code}`),
  'cn.huihuan.items.released.v1': ({ itemIds }) =>
    both(`容器打开，放出 ${itemIds.length} 件`, `container opened, ${plural(itemIds.length, 'item')} released`),
  'cn.huihuan.item.graded.v1': ({ classCode, outcome }, names) => {
    const [goods, grade] = [names.goods(classCode), gradeWords[outcome]];
    return both(`${goods.zh}定级：${grade.zh}`, `${goods.en} graded: ${grade.en}`);
  },
  'cn.huihuan.item.closed.v1': ({ outcome, items }) => {
    const [end, total] = [outcomeWords[outcome], weight(items.reduce((sum, item) => sum + item.grams, 0))];
    return both(
      `${items.length} 件（${total}）结束：${end.zh}`,
      `${plural(items.length, 'item')} (${total}) ${end.en}`,
    );
  },
  'cn.huihuan.shipment.dispatched.v1': ({ fromSiteId, toSiteId, lines, totalGrams }, names) => {
    const [from, to, total] = [names.site(fromSiteId), names.site(toSiteId), weight(totalGrams)];
    return both(
      `${from.zh}发往${to.zh}：${lines.length} 件，${total}`,
      `${from.en} dispatched ${plural(lines.length, 'item')}, ${total}, to ${to.en}`,
    );
  },
  'cn.huihuan.shipment.received.v1': ({ toSiteId, lines, unexpected }, names) => {
    const [to, taken] = [names.site(toSiteId), lines.filter((line) => line.finding === 'accepted').length];
    const more = unexpected.length;
    return both(
      `${to.zh}收货：${taken}/${lines.length} 件${more > 0 ? `，另有 ${more} 件多出` : ''}`,
      `${to.en} received ${taken} of ${plural(lines.length, 'item')}${more > 0 ? `, ${more} unexpected` : ''}`,
    );
  },
  'cn.huihuan.discrepancy.opened.v1': ({ kind, toSiteId, sentGrams, receivedGrams }, names) => {
    const [what, at] = [discrepancyWords[kind], names.site(toSiteId)];
    const weights =
      sentGrams !== null && receivedGrams !== null ? ` ${weight(sentGrams)} → ${weight(receivedGrams)}` : '';
    return both(`${at.zh}发现差异：${what.zh}${weights}`, `difference at ${at.en}: ${what.en}${weights}`);
  },
  'cn.huihuan.discrepancy.proposed.v1': ({ side, resolution }) => {
    const way = resolutionWords[resolution];
    return side === 'sender'
      ? both(`发送方提议：${way.zh}`, `the sender proposes: ${way.en}`)
      : both(`接收方提议：${way.zh}`, `the receiver proposes: ${way.en}`);
  },
  'cn.huihuan.discrepancy.agreed.v1': () => both('发送方同意提议', 'the sender agrees to the proposal'),
  'cn.huihuan.discrepancy.settled.v1': ({ kind, resolution }) => {
    const [what, way] = [discrepancyWords[kind], resolutionWords[resolution]];
    return both(`差异（${what.zh}）了结：${way.zh}`, `difference (${what.en}) settled: ${way.en}`);
  },
  'cn.huihuan.handover.signed.v1': ({ side }) =>
    side === 'sender'
      ? both('发送方签字交出', 'the sender signed the handover')
      : both('接收方签字收下', 'the receiver signed the handover'),
  'cn.huihuan.handover.recovery-proposed.v1': ({ missing }) =>
    missing === 'sender'
      ? both('提议补签：缺发送方签字', 'recovery proposed: the signature of the sender is missing')
      : both('提议补签：缺接收方签字', 'recovery proposed: the signature of the receiver is missing'),
  'cn.huihuan.handover.signature-recovered.v1': ({ missing }) =>
    missing === 'sender'
      ? both('双方补签：发送方签字已补', 'both sides signed: the signature of the sender is recovered')
      : both('双方补签：接收方签字已补', 'both sides signed: the signature of the receiver is recovered'),
  'cn.huihuan.shipment.weighed.v1': ({ bySiteId, netGrams, slipNumber }, names) => {
    const site = names.site(bySiteId);
    return both(
      `${site.zh}整车过磅：净重 ${weight(netGrams)}，磅单 ${slipNumber}`,
      `${site.en} weighed the truck: net ${weight(netGrams)}, slip ${slipNumber}`,
    );
  },
  'cn.huihuan.processing.started.v1': ({ siteId, inputs }, names) => {
    const site = names.site(siteId);
    return both(
      `${site.zh}开始拆解 ${inputs.length} 件`,
      `${site.en} starts to dismantle ${plural(inputs.length, 'item')}`,
    );
  },
  'cn.huihuan.processing.cancelled.v1': ({ itemIds }) =>
    both(
      `拆解取消，${itemIds.length} 件回到库存`,
      `dismantling cancelled, ${plural(itemIds.length, 'item')} in stock again`,
    ),
  'cn.huihuan.item.dismantled.v1': ({ inputs, outputs, balance }) => {
    const [before, after, loss] = [balance.inputGrams, balance.outputGrams, balance.lossGrams].map(weight);
    return both(
      `拆解 ${inputs.length} 件（${before}）得 ${outputs.length} 项产出（${after}），损耗 ${loss}`,
      `${plural(inputs.length, 'item')} (${before}) became ${plural(outputs.length, 'output')} (${after}), loss ${loss}`,
    );
  },
  'cn.huihuan.batch.opened.v1': ({ code, siteId }, names) => {
    const site = names.site(siteId);
    return both(`${site.zh}开立生产批次 ${code}`, `${site.en} opens the processing batch ${code}`);
  },
  'cn.huihuan.batch.closed.v1': ({ jobs, balance }) => {
    const [before, after, loss] = [balance.inputGrams, balance.outputGrams, balance.lossGrams].map(weight);
    return both(
      `生产批次关闭，${jobs.length} 个作业：投入 ${before}，产出 ${after}，损耗 ${loss}`,
      `processing batch closed, ${plural(jobs.length, 'job')}: ${before} in, ${after} out, loss ${loss}`,
    );
  },
  'cn.huihuan.bay.set.v1': ({ code, siteId, isRetired }, names) => {
    const site = names.site(siteId);
    return isRetired
      ? both(`${site.zh}停用库位 ${code}`, `${site.en} retires the bay ${code}`)
      : both(`${site.zh}设置库位 ${code}`, `${site.en} sets the bay ${code}`);
  },
  'cn.huihuan.goods.placed.v1': ({ siteId, things }, names) => {
    const site = names.site(siteId);
    return both(`${site.zh}上架 ${things.length} 件`, `${site.en} puts ${plural(things.length, 'piece')} into a bay`);
  },
  'cn.huihuan.item.described.v1': ({ classCode }, names) => {
    const goods = names.goods(classCode);
    return both(`${goods.zh}：补充或更正登记情况`, `${goods.en}: what is known of it was added to or put right`);
  },
  'cn.huihuan.item.step-recorded.v1': ({ step, family, result }) => {
    const { zh, en } = stepWords(family, step);
    return result === 'done' ? both(`${zh}：已完成`, `${en}: done`) : both(`${zh}：未成功`, `${en}: not successful`);
  },
  'cn.huihuan.certificate.issued.v1': ({ kind, number }) => {
    const { zh, en } = certificateWords[kind];
    return both(`出具${zh} ${number}`, `${en} ${number} issued`);
  },
  'cn.huihuan.certificate.voided.v1': ({ kind, number }) => {
    const { zh, en } = certificateWords[kind];
    return both(`${zh} ${number} 作废`, `${en} ${number} voided`);
  },
  'cn.huihuan.manifest.recorded.v1': ({ number, grams }) =>
    both(`危险废物转移联单 ${number}：${weight(grams)}`, `hazardous waste manifest ${number}: ${weight(grams)}`),
  'cn.huihuan.manifest.confirmed.v1': ({ number, grams }) =>
    both(
      `接收方确认联单 ${number}：${weight(grams)}`,
      `manifest ${number} confirmed by the receiver: ${weight(grams)}`,
    ),
  'cn.huihuan.manifest.voided.v1': ({ number, reason }) =>
    both(`联单 ${number} 作废：${reason}`, `manifest ${number} voided: ${reason}`),
  'cn.huihuan.filing.recorded.v1': ({ itemIds, receiptNumber }) =>
    receiptNumber === null
      ? both(`向国家平台报送 ${itemIds.length} 件`, `${plural(itemIds.length, 'item')} reported to a national platform`)
      : both(`国家平台回执 ${receiptNumber}`, `receipt ${receiptNumber} of a national platform`),
  'cn.huihuan.suspicion.reported.v1': ({ siteId, kind, classCode }, names) => {
    const [site, what] = [names.site(siteId), suspicionWords[kind]];
    const goods = classCode === null ? what : names.goods(classCode);
    return both(
      `${site.zh}停收报警：${what.zh}（${goods.zh}）`,
      `${site.en} told the police: ${what.en} (${goods.en})`,
    );
  },
  'cn.huihuan.suspicion.followed-up.v1': ({ siteId, number, outcome }, names) => {
    const site = names.site(siteId);
    const goods = outcome === null ? null : suspicionOutcomeWords[outcome];
    const zh = [number === null ? null : `编号 ${number}`, goods?.zh ?? null].filter((each) => each !== null);
    const en = [number === null ? null : `number ${number}`, goods?.en ?? null].filter((each) => each !== null);
    return both(
      `${site.zh}补充停收报警：${zh.join('，') || '说明'}`,
      `${site.en} added to a report to the police: ${en.join(', ') || 'a note'}`,
    );
  },
  'cn.huihuan.conflict.opened.v1': ({ identifier, itemIds }) =>
    both(
      `同一编号（${identifier.kind}）出现在 ${itemIds.length} 件物品上`,
      `one ${identifier.kind} number is active on ${plural(itemIds.length, 'item')}`,
    ),
  'cn.huihuan.conflict.settled.v1': ({ genuineItemId }) =>
    genuineItemId === null
      ? both('编号冲突了结：均不属实', 'identifier conflict settled: none of the items carries it')
      : both('编号冲突了结', 'identifier conflict settled'),
  'cn.huihuan.conflict.withdrawn.v1': () =>
    both('编号冲突撤销：前一件此前已了结', 'identifier conflict withdrawn: one item had ended before the other began'),
  'cn.huihuan.alarm.raised.v4': ({ kind }) => both(`告警：${alarmWords[kind].zh}`, `alarm: ${alarmWords[kind].en}`),
  'cn.huihuan.alarm.cleared.v1': () => both('告警的原因已消失', 'the cause of an alarm is gone'),
  'cn.huihuan.alarm.handled.v1': ({ act }) =>
    both(`告警处理：${alarmActWords[act].zh}`, `alarm ${alarmActWords[act].en}`),
  'cn.huihuan.alarm-rule.set.v4': ({ kind }) =>
    both(`设定告警规则：${alarmWords[kind].zh}`, `rule set for alarms: ${alarmWords[kind].en}`),
};
