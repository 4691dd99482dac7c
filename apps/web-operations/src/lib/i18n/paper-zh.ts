/** The words of printed documents. */
export const paperZh = {
  note: '运单 PDF',
  slip: '磅单 PDF',
  label: '标签 PDF',
  asking: '正在生成…',
  slipOf: { sender: '磅单 PDF：发送方', receiver: '磅单 PDF：接收方' },
};
