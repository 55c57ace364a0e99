--liquibase formatted sql

--changeset resolutions:elections-take-effect
update resolution set execution = 'DONE'
where state = 'ADOPTED' and elected is not null and execution = 'OPEN';
