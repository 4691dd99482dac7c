/** Of each vehicle that has a certificate that holds, the day of its first and the site of its newest. */
export const certifiedSql = (which: string): string => `
  select item_id, min(issued_on) as issued_on, (array_agg(site_id order by is_voided, issued_on desc, certificate_id desc))[1] as site_id
    from vehicle_certificate
   where issued_on is not null and ${which}
   group by item_id having bool_or(not is_voided)`;
