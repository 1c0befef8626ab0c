@echo off
rem Runs complaint-auditor with the Java beside it, with that of JAVA_HOME, or with that on the path.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do set "VERSION=%%~V"
if not defined VERSION goto nojava
for /f "delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 goto oldjava

rem What --max-memory allows is for Java to keep to; the program refuses what is no amount of memory.
set "HEAP="
set "BEFORE="
for %%A in (%*) do call :memory %%A

rem A Java that cannot start ends with 1, which would say that --fail-on was met: try it first.
"%JAVA%" %HEAP% -XX:+UseParallelGC %AUDITOR_JAVA_OPTIONS% -version >nul 2>&1 || goto nostart
"%JAVA%" %HEAP% -XX:+UseParallelGC %AUDITOR_JAVA_OPTIONS% -jar "%~dp0..\complaint-auditor.jar" %*
exit /b %ERRORLEVEL%

:memory
if "%BEFORE%"=="--max-memory" echo %~1| findstr /r /i /x "[0-9][0-9]*[mg]" >nul && set "HEAP=-Xmx%~1"
set "BEFORE=%~1"
exit /b 0

:nojava
echo auditor: no Java found. Install Java 17 or later, or set JAVA_HOME. 1>&2
exit /b 2

:oldjava
echo auditor: %JAVA% is Java %MAJOR%. Install Java 17 or later, or set JAVA_HOME to one. 1>&2
exit /b 2

:nostart
"%JAVA%" %HEAP% -XX:+UseParallelGC %AUDITOR_JAVA_OPTIONS% -version 1>&2
echo auditor: Java does not start; what it said stands above. 1>&2
exit /b 2
