@echo off
rem Runs a command of Gradient Kata from any folder. Builds first where something is new; `kata` lists the commands.
setlocal disabledelayedexpansion
for %%d in ("%~dp0.") do set "home=%%~fd"
if not "%home%"=="%home:;=%" (
    echo kata: there is a semicolon in the path of this folder, and Java takes it for the end of a path: "%home%">&2
    echo Rename the folder, or move it.>&2
    exit /b 3
)
set "work=%home%\target\launcher"
set "built=%home%\target\build"

rem What every command runs with; the launcher `kata` has the same. KATA_JAVA_OPTS comes after them.
set "flags=-Djava.awt.headless=true -Dfile.encoding=UTF-8"
set "flags=%flags% -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
set "flags=%flags% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
rem What those run with that compute much, as the tests do; the others are over before that would pay.
set "vectors=--add-modules jdk.incubator.vector"
set "short=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
set "loops=%short% -Dkata.backend=scalar"
for %%c in (grade gradescope watch check) do if "%~1"=="%%c" set "loops=%short%"
if "%~1"=="doctor" set "loops=%vectors% --enable-native-access=ALL-UNNAMED"
if "%~1"=="bench" set "loops=%vectors% --enable-native-access=ALL-UNNAMED"
for %%c in (figures shell) do if "%~1"=="%%c" set "loops=%vectors%"
if "%~1"=="reference" set "loops=-Dkata.backend=scalar --enable-native-access=ALL-UNNAMED"
set "flags=%flags% %loops%"

rem What is built: all but the exercises, which are compiled when they are graded.
set "sources=src solutions"
set "main=%built%\test-classes\kata\cli\Kata.class"
set "classes=%built%\test-classes;%built%\classes"
if exist "%home%\solutions\" set "classes=%home%\target\solutions\classes;%classes%"
if exist "%home%\reference.jar" set "classes=%home%\reference.jar;%classes%"

rem Paths are written and read as UTF-8, as Maven writes them; the code page of before is set again at each end.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul

set "java="
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined java if not exist "%java%" (
    echo kata: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe.>&2
    goto nojdk
)
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
    echo kata: no java found: JAVA_HOME is not set and there is none on your PATH.>&2
    goto nojdk
)

rem The folder built keeps the sources as they were when the last build began: xcopy names those that are newer now,
rem then how many there are.
set "kept=%work%\built"
set "stored=%kept%\stored"
if not exist "%main%" goto build
if not exist "%stored%" goto build
call :read
if not "%built_with%"=="%java%" goto build
for %%l in ("%libraries:;=" "%") do if not exist %%l goto build
for /f "delims=" %%n in ('xcopy "%home%\pom.xml" "%kept%\" /l /d /y') do if exist "%%n" goto build
set "newer="
for %%f in (%sources%) do if exist "%home%\%%f\" call :compare "%%f"
if defined newer goto build

:run
set "archive="
if exist "%kept%\classes.jsa" set archive="-XX:SharedArchiveFile=%kept%\classes.jsa" "-Xlog:cds*=off"
"%java%" %flags% %archive% %KATA_JAVA_OPTS% "-Dkata.home=%home%" -cp "%libraries%;%classes%" kata.cli.Kata %*
set "code=%errorlevel%"
chcp %codepage% >nul
exit /b %code%

rem Whether there is a newer file in a folder of sources.
:compare
for /f "delims=" %%n in ('xcopy "%home%\%~1" "%kept%\%~1" /l /d /s /i /y') do if exist "%%n" set "newer=yes"
exit /b 0

rem The first number of a version.
:major
for /f "delims=.-+" %%m in ("%~1") do set "major=%%m"
exit /b 0

rem The first line is the java, the second the libraries.
:read
set "built_with="
for /f "usebackq delims=" %%l in ("%stored%") do (
    if not defined built_with set "built_with=%%~l"
    set "libraries=%%l"
)
exit /b 0

:build
set "scratch=%work%\build-%random%%random%"
md "%scratch%"
if not exist "%scratch%\" goto failed
set "major=0"
"%java%" -version 2>"%scratch%\version"
for /f "usebackq tokens=2,3" %%u in ("%scratch%\version") do if "%%u"=="version" call :major %%v
if %major% lss 17 (
    echo kata: version %major% of Java found, in "%java%".>&2
    goto nojdk
)
set "mvn="
for %%m in (mvn.cmd) do set "mvn=%%~$PATH:m"
if not defined mvn (
    echo kata: something is to be built and there is no mvn on your PATH. Install Maven, version 3.8 or later.>&2
    goto failed
)
set "note="
if not exist "%stored%" set "note= the first time this takes a minute or two, and downloads 100 MB"
echo kata: building ...%note%>&2
xcopy "%home%\pom.xml" "%scratch%\built\" /q /y >nul
for %%f in (%sources%) do if exist "%home%\%%f\" xcopy "%home%\%%f" "%scratch%\built\%%f" /q /s /i /y >nul
call "%mvn%" -q -B -f "%home%\pom.xml" test-compile ^
    org.apache.maven.plugins:maven-dependency-plugin:build-classpath ^
    -DincludeScope=test "-Dmdep.outputFile=%scratch%\libraries" >"%scratch%\log" 2>&1 <nul
if errorlevel 1 (
    type "%scratch%\log" >&2
    echo kata: the build failed; Maven's own words are above.>&2
    echo The first build needs the network. If a file does not compile: git status shows what was changed.>&2
    goto failed
)
>"%scratch%\built\stored" echo "%java%"
type "%scratch%\libraries" >>"%scratch%\built\stored"
set "stored=%scratch%\built\stored"
call :read
set "stored=%kept%\stored"
rem Makes every later start faster, or changes nothing where the JVM cannot do it.
"%java%" "-Dkata.home=%home%" -cp "%libraries%;%classes%" kata.cli.ClassArchive "%scratch%\built\classes.jsa" >nul 2>&1
if exist "%kept%" rd /s /q "%kept%"
move "%scratch%\built" "%kept%" >nul
if not exist "%stored%" goto failed
rd /s /q "%scratch%"
call :read
goto run

:nojdk
echo Install a JDK, version 17 or later, and point JAVA_HOME at it.>&2
:failed
if defined scratch if exist "%scratch%" rd /s /q "%scratch%"
chcp %codepage% >nul
rem 3 says that nothing was graded: 1 is for an answer that is wrong.
exit /b 3
