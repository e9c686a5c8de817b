# Run as the first process of new namespaces, with HOME WRITABLE COMMAND...: makes all file systems read-only, but for the
# folder WRITABLE, and then, without a capability to undo it, becomes COMMAND.
set -eu
home=$1 writable=$2
shift 2

fail() {
    echo "$*" >&2
    exit 1
}

mount --bind "$writable" "$writable"
while read -r _ _ _ _ mount options _; do
    case $mount,$options in
        "$writable,"* | *,ro | *,ro,*) ;;
        *) mount -o remount,bind,ro "$mount" 2>/dev/null || true ;;
    esac
done </proc/self/mountinfo
[ ! -w "$home" ] || fail "$home cannot be made read-only"
# Files of other users are closed to root, too, where these users are not mapped.
for file in "$writable" "$writable"/*; do
    [ ! -e "$file" ] || [ -w "$file" ] || fail "$file cannot be written in them"
done
ulimit -c 0
ulimit -f 4194304
cd "$PWD"
exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"
