# Sourced by run, casework and test: what a fresh machine needs, and a build that is skipped when nothing changed.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
program="$root/artifacts/bin/Api/release/casework"
bench="$root/artifacts/bin/Bench/release/casework-bench"

say() { printf 'casework: %s\n' "$*" >&2; }

fail() {
  say "$1"
  exit "${2:-1}"
}

# PostgreSQL 15 or newer: initdb, pg_ctl and postgres, from CASEWORK_PG_BIN, Debian's places or PATH.
has_postgresql() {
  local folder
  for folder in ${CASEWORK_PG_BIN:+"$CASEWORK_PG_BIN"} /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb || echo /nowhere/initdb)")"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ]; then
      local major
      major="$("$folder/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')"
      [ "${major:-0}" -ge 15 ] && return 0
    fi
  done
  return 1
}

needs_database_of_its_own() { [ -z "${ConnectionStrings__Casework:-}" ]; }

# Sets as_root to what runs a command as root: nothing, or sudo without a password.
become_root() {
  as_root=()
  [ "$(id -u)" -eq 0 ] && return 0
  as_root=(sudo -n)
  command -v sudo >/dev/null && sudo -n true 2>/dev/null
}

install_postgresql() {
  has_postgresql && return 0

  local by_hand='apt-get update && apt-get install -y --no-install-recommends postgresql'
  local missing="PostgreSQL 15 or newer is missing."
  command -v apt-get >/dev/null || fail "$missing Install it, or name the folder of its programs in CASEWORK_PG_BIN." 3
  become_root || fail "$missing Install it with: sudo sh -c '$by_hand'" 3

  say "PostgreSQL is missing: installing it with apt-get ..."
  local log
  log="$(mktemp)"
  # A cluster of the distribution's own is not wanted: the server makes one in its data folder.
  if ! { "${as_root[@]}" apt-get update -q \
    && "${as_root[@]}" mkdir -p /etc/postgresql-common \
    && "${as_root[@]}" sh -c '[ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf' \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends postgresql; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    fail "PostgreSQL could not be installed. As root, try: $by_hand" 3
  fi
  rm -f "$log"
  has_postgresql || fail "apt-get installed a PostgreSQL older than 15. Install 15 or newer, or name its folder in CASEWORK_PG_BIN." 3
  say "PostgreSQL is installed."
}

require_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing (no dotnet in PATH)." 3
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail "The .NET SDK that global.json asks for is missing: $(tr -d '\n ' <"$root/global.json")" 3
}

has_node() {
  command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]
}

# Node.js with npm, for GraphiQL and the tests against the tools of that world; the server itself needs neither.
require_node() {
  has_node && return 0

  local missing="Node.js 20 or newer with npm is missing, which tests/EndToEnd and GraphiQL need."
  local candidate
  candidate="$(apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*\).*/\1/p')"
  [ "${candidate:-0}" -ge 20 ] && become_root || fail "$missing Install it." 3
  say "Node.js is missing: installing it with apt-get ..."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends nodejs npm >/dev/null 2>&1 || true
  has_node || fail "$missing apt-get could not install it." 3
}

# The npm packages of a folder, tests/EndToEnd when none is named, exactly as its lock file has them.
install_node_packages() {
  local folder="${1:-$root/tests/EndToEnd}"
  local name="${folder#"$root"/}"
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return 0

  require_node
  say "installing the npm packages of $name ..."
  local log
  log="$(mktemp)"
  if ! (cd "$folder" && npm ci --no-progress) >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "npm ci failed in $name."
  fi
  rm -f "$log"
  touch "$folder/node_modules/.package-lock.json"
}

# GraphiQL as browsers get it. The program's build takes it from artifacts/graphiql, so it goes first.
build_graphiql() {
  local page="$root/src/Api/GraphiQL/page" made="$root/artifacts/graphiql"
  [ -f "$made/index.html" ] && [ -z "$(find "$page" -newer "$made/index.html" -type f ! -path '*/node_modules/*' -print -quit)" ] && return 0

  install_node_packages "$page"
  say "building GraphiQL ..."
  (cd "$page" && node build.mjs "$made") || fail "GraphiQL could not be built."
}

# What only tests need, from Debian's packages. Services of the distribution's own are not wanted: tests start theirs.
install_for_tests() {
  local name="$1" need="$2" program="$3"
  shift 3
  has_program "$program" && return 0

  local missing="$name is missing, which $need need."
  command -v apt-get >/dev/null && become_root || fail "$missing Install it." 3
  say "$name is missing: installing it with apt-get ..."
  { "${as_root[@]}" apt-get update -q \
    && "${as_root[@]}" env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >/dev/null 2>&1 || true
  has_program "$program" || fail "$missing apt-get could not install it." 3
}

has_program() {
  PATH="$PATH:/usr/local/bin:/usr/sbin:/usr/lib/rabbitmq/bin" command -v "$1" >/dev/null
}

# A program and the folders it is made of.
is_built() {
  local made="$1"
  shift
  [ -x "$made" ] && [ -z "$(find "$@" "$root"/*.props "$root/global.json" -newer "$made.dll" -type f \
    ! -path '*/bin/*' ! -path '*/obj/*' ! -path '*/node_modules/*' ! -path '*/GraphiQL/page/*' -print -quit)" ]
}

build() {
  local graphiql="$root/artifacts/graphiql"
  [ -d "$graphiql" ] || graphiql=
  build_project "$program" "$root/src/Api" "$root/src" "$root/schema" ${graphiql:+"$graphiql"}
}

build_bench() { build_project "$bench" "$root/bench" "$root/src" "$root/schema" "$root/bench"; }

build_project() {
  local made="$1" project="$2"
  shift 2
  is_built "$made" "$@" && return 0

  require_dotnet
  say "building (Release) ..."
  local log
  log="$(mktemp)"
  if ! dotnet build "$project" -c Release --nologo -v quiet >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "the build failed."
  fi
  rm -f "$log"
  # An unchanged output keeps its old time; this says that it is up to date with the sources.
  touch "$made.dll"
}

# What stands in the repository is for development; a published server is Production unless it is told otherwise.
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export CASEWORK_DATA="${CASEWORK_DATA:-$root/.data}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
