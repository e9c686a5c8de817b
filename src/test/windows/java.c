/* What WindowsLauncherIT has in the place of java.exe: tells its version, or prints its arguments and ends with 7. */
#include <stdio.h>
#include <string.h>

#ifndef VERSION
#define VERSION "17.0.1"
#endif

int main(int count, char **arguments) {
    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "-version") == 0) {
            fprintf(stderr, "openjdk version \"%s\" 2021-10-19\n", VERSION);
            return 0;
        }
    }
    for (int i = 1; i < count; i++) {
        printf("[%s]\n", arguments[i]);
    }
    return 7;
}
