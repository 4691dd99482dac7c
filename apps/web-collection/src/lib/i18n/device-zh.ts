const minute = 60_000;
const inDay = 24 * 60;

/** Words for what of the tablet itself is to be seen to. */
export const deviceZh = {
  /** @param milliseconds server minus tablet: positive where the tablet is behind */
  apart: (milliseconds: number): string => {
    const minutes = Math.round(Math.abs(milliseconds) / minute);
    const much = minutes >= inDay ? `${(minutes / inDay).toFixed(1)} 天` : `${minutes} 分钟`;
    return `${milliseconds > 0 ? '慢' : '快'} ${much}`;
  },
  clock: (apart: string) => `本机时钟${apart}：请在系统设置中校准，登记照常并按服务器时间记录`,
  filling: '本机存储将满：请尽快联网上传照片',
  full: '本机存储已满：暂不保存新照片，登记照常；请联网上传照片',
  unkept: '正在填写的内容未能存入本机（存储可能已满）：离开本页就会丢失，请先签署登记',
  settings: '看本机情况',
};
