# Everything that must hold before a change may be shared. Sourced by ./koord.
# shellcheck shell=bash

# all_tests [ARGUMENTS FOR THE TEST RUNNER]: ends with "N passed, N failed" on a line of its own
all_tests() {
  cd "$here"
  passed=0 failed=0 skipped=0 worst=0
  results="$here/.tests/run.log"
  mkdir -p "$here/.tests" "$here/.run"
  exec 9>"$here/.run/.lock"
  if command -v flock >/dev/null; then flock 9; fi

  step "restore" dotnet restore Koord.slnx --locked-mode -v q || close
  step "build" dotnet build Koord.slnx --no-restore -v q -clp:NoSummary || close
  if (($# == 0)); then
    step "format (mend it with: dotnet format)" dotnet format Koord.slnx --verify-no-changes --no-restore || true
  fi
  exec 9>&-

  suite Koord.slnx "$@"
  if (($# == 0)); then
    say "The rules of time once more, as on the other side of the world ..."
    TZ=Pacific/Auckland suite tests/Koord.Tests/Koord.Tests.csproj
  fi
  close
}

step() {
  local name="$1" rc=0; shift
  "$@" >&2 || rc=$?
  ((rc == 0)) && return
  say "Failed: $name"
  failed=$((failed + 1)) worst=$rc
  return $rc
}

suite() {
  local kind=--solution rc=0; [[ "$1" == *.csproj ]] && kind=--project
  TMPDIR="$thrown_away_in" dotnet test "$kind" "$@" --no-build --no-progress --ignore-exit-code 8 | tee "$results" || rc=$?
  local p f s
  read -r p f s < <(awk '$1=="failed:"{f=$2} $1=="succeeded:"{p=$2} $1=="skipped:"{s=$2} END{print p+0, f+0, s+0}' "$results")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  ((rc == 0)) || worst=$rc
}

close() {
  ((failed == 0 || worst != 0)) || worst=1
  if ((worst == 0 && passed == 0)); then say "No test ran."; worst=1; fi
  local line="$passed passed, $failed failed"
  ((skipped == 0)) || line+=", $skipped skipped"
  echo "$line"
  exit "$worst"
}
