# What tests and measurements need around them: a private PostgreSQL and a Chromium. Sourced by ./koord.
# shellcheck shell=bash

# For data that is thrown away, nothing waits for the disk. What is killed and must come back waits for the operating system: that much survives kill -9.
readonly thrown_away=(fsync=off synchronous_commit=off full_page_writes=off) killed_in_between=(fsync=off)

# in_memory: the folder for what is thrown away; a test waits for no disk where there is room for it in memory
in_memory() {
  local free; free="$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" || free=0
  if [[ -w /dev/shm ]] && ((free > 3000000)); then echo /dev/shm; else echo /tmp; fi
}

# start_postgres [CONNECTION STRING] [SETTING ...]: a given server, or a cluster of our own that only listens on a socket
start_postgres() {
  local given="${1:-${KOORD_TEST_POSTGRES:-}}" setting settings=""
  for setting in "${@:2}"; do settings+=" -c $setting"; done
  if [[ -n "$given" ]]; then
    export KOORD_TEST_POSTGRES="$given"
    return
  fi

  local bin; bin="$(postgres_programs)"
  [[ -n "$bin" ]] || { install_postgres; bin="$(postgres_programs)"; }
  [[ -n "$bin" ]] || fail $missing "PostgreSQL is missing: install it, or name a server with --database"

  local folder; folder="$(mktemp -d "${thrown_away_in:-/tmp}/koord-postgres.XXXXXX")" # a short path: a socket's name has at most 107 characters
  as_owner=()
  if ((EUID == 0)); then # PostgreSQL refuses to run as root
    as_owner=(runuser -u postgres --)
    chown postgres "$folder"
  fi
  # shellcheck disable=SC2064 # the values of now
  trap "stop_postgres '$bin' '$folder'" EXIT
  (
    cd / # the current folder may be closed to the owner
    ${as_owner[@]+"${as_owner[@]}"} "$bin/initdb" -D "$folder/data" -A trust -U koord --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
    ${as_owner[@]+"${as_owner[@]}"} "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w \
      -o "-c listen_addresses='' -c unix_socket_directories=$folder -c max_connections=300$settings" \
      start >"$folder/start.log"
  ) || fail $missing "PostgreSQL did not start; see $folder"
  export KOORD_TEST_POSTGRES="Host=$folder;Username=koord" KOORD_TEST_POSTGRES_IS_OURS=yes
}

postgres_programs() {
  local candidate
  for candidate in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /none/none)")"; do
    if [[ -x "$candidate/initdb" && -x "$candidate/pg_ctl" ]]; then echo "$candidate"; return; fi
  done
}

stop_postgres() {
  (cd / && ${as_owner[@]+"${as_owner[@]}"} "$1/pg_ctl" -D "$2/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$2"
}

install_postgres() {
  command -v apt-get >/dev/null || return 0
  say "Installing PostgreSQL for the tests ..."
  install_packages postgresql-common
  # Only the programs: no server of its own may start on this computer.
  local setting=/etc/postgresql-common/createcluster.d/koord-tests.conf
  as_root mkdir -p "$(dirname "$setting")"
  echo "create_main_cluster = false" | as_root tee "$setting" >/dev/null
  install_packages postgresql || true
  as_root rm -f "$setting"
}

find_chromium() {
  if [[ -z "${KOORD_CHROMIUM:-}" ]]; then
    KOORD_CHROMIUM="$(installed_chromium)"
    [[ -n "$KOORD_CHROMIUM" ]] || { install_chromium; KOORD_CHROMIUM="$(installed_chromium)"; }
  fi
  [[ -x "$KOORD_CHROMIUM" ]] || fail $missing "Chromium is missing: install it, or name its path in KOORD_CHROMIUM"
  export KOORD_CHROMIUM
}

# The shell is the same engine without a window around it: a page costs half the processor time.
installed_chromium() { command -v chromium-headless-shell || command -v chromium || command -v google-chrome || command -v chromium-browser || true; }

install_chromium() {
  command -v apt-get >/dev/null || return 0
  say "Installing Chromium for the tests ..."
  install_packages chromium-headless-shell || install_packages chromium || true # not every distribution has the shell
}

install_packages() {
  [[ -n "${packages_known:-}" ]] || as_root apt-get update -qq >&2
  packages_known=yes
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 </dev/null
}

as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }
