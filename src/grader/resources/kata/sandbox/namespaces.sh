# Arguments: HOME WRITABLE COMMAND... Runs as the first process of new namespaces. Hides most devices and the sockets
# below /run, and makes every file system read-only except the folder WRITABLE. Then becomes COMMAND, without a terminal
# and without the capabilities to undo this. The files in NEEDED, separated by colons, must stay readable.
set -eu
home=$1 writable=$2
shift 2

fail() {
    echo "$*" >&2
    exit 1
}

mount --bind "$writable" "$writable"
mount -t tmpfs none /run
mkdir /run/dev
for device in /dev/null /dev/zero /dev/random /dev/urandom /dev/nvidia*; do
    if [ -c "$device" ]; then
        : >"/run$device"
        mount --bind "$device" "/run$device"
    fi
done
mount --rbind /run/dev /dev

# First all file systems at once, with util-linux from 2.33 on; then, one by one, those that are still writable. A mount
# point that another one covers cannot be reached. In mountinfo, spaces in names are written as \040.
mount --all --internal-only -o remount,bind,ro 2>/dev/null || :
mount -o remount,bind,rw "$writable" 2>/dev/null || :
sed 's/\\/\\0/g' /proc/self/mountinfo | while read -r _ _ _ _ name options _; do
    mount=$(printf '%b' "$name")
    case $options in ro | ro,*) continue ;; esac
    [ -e "$mount" ] || continue
    [ "$mount" = "$writable" ] || mount -o remount,bind,ro "$mount" 2>/dev/null || ! mountpoint -q "$mount" \
        || fail "$mount cannot be made read-only"
done
[ ! -w "$home" ] || fail "$home cannot be made read-only"
[ -w "$writable" ] || fail "$writable cannot be written in the namespaces"

# Root, too, cannot open files of users that are not mapped.
for file in "$writable"/*; do
    [ ! -e "$file" ] || [ -L "$file" ] || [ -w "$file" ] || fail "$file cannot be written in the namespaces"
done

set -f
IFS=:
for file in $NEEDED; do
    [ -r "$file" ] || fail "$file cannot be read in the namespaces"
done
unset NEEDED
for command in setsid setpriv; do
    command -v "$command" >/dev/null || fail "there is no $command"
done

ulimit -c 0
ulimit -f 4194304 2>/dev/null || : # there is a lower limit
cd "$PWD"
exec setsid setpriv --no-new-privs --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"
