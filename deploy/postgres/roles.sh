#!/bin/bash
# Makes the two logins of the hub and the role they share. The official PostgreSQL image runs it once, when its volume is
# new; on any other server run it by hand as somebody who may create roles:
#
#   POSTGRES_USER=postgres POSTGRES_DB=hub HUB_OWNER_PASSWORD=… HUB_APPLICATION_PASSWORD=… deploy/postgres/roles.sh
#
# hub_owner        owns the database and migrates the schemas
# hub_application  may read and write rows, nothing else; nobody signs in as this role
# hub_app          the login of the application's connections, a member of hub_application
set -euo pipefail

owner_password=${HUB_OWNER_PASSWORD:-$(cat "${HUB_OWNER_PASSWORD_FILE:?names the file with the password of hub_owner}")}
application_password=${HUB_APPLICATION_PASSWORD:-$(cat "${HUB_APPLICATION_PASSWORD_FILE:?names the file with the password of hub_app}")}

# The passwords go in as input, so that no list of processes shows them.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<SQL
\set owner_password '${owner_password//\'/\'\'}'
\set application_password '${application_password//\'/\'\'}'
create role hub_owner login password :'owner_password';
create role hub_application nologin;
create role hub_app login password :'application_password' in role hub_application;
alter database :"DBNAME" owner to hub_owner;
SQL
