--liquibase formatted sql

--changeset administrations:agreed-communities
-- What one of its municipalities runs has a kind of its own now. The next import would tell; until
-- then keys and names do: Baden-Württemberg writes VVG, Sachsen numbers its Verwaltungsverbände from
-- 5500, Thüringen what an erfüllende Gemeinde runs from 5050.
update administration
set kind = 'AGREED_COMMUNITY'
where kind = 'ADMINISTRATIVE_COMMUNITY'
  and (state_key = '080000000000' and official_name like 'VVG %'
       or state_key = '140000000000' and substr(regional_key, 6, 4) < '5500'
       or state_key = '160000000000' and substr(regional_key, 6, 4) >= '5050');
