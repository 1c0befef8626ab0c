@echo off
rem Opens the console of complaint-auditor in the browser. A double click starts it.
setlocal
title complaint-auditor
chcp 65001 >nul
call "%~dp0auditor.bat" console %*
set "ENDED=%ERRORLEVEL%"
rem Whoever clicked on it could not read what stands in a window that closes.
if not "%ENDED%"=="0" pause
exit /b %ENDED%
