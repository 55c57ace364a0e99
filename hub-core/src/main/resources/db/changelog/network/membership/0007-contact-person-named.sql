--liquibase formatted sql

--changeset membership:contact-person-named
-- The first contact person is named, and has not changed from anybody.
alter table membership_history drop constraint membership_history_what_check;
alter table membership_history add constraint membership_history_what_check
    check (what in ('ADMITTED', 'SUSPENDED', 'RESUMED', 'ENDED', 'CONTACT_NAMED', 'CONTACT_CHANGED'));
update membership_history h set what = 'CONTACT_NAMED'
where h.what = 'CONTACT_CHANGED' and h.note <> ''
  and (select count(*) from contact_person c
       where c.membership_id = h.membership_id and c.from_day <= h.on_day) = 1;
