@echo off
rem Builds netback once, quietly, and runs it. Builds again when a source has changed.
setlocal
set "root=%~dp0"
set "app=%root%src\Netback.Cli\bin\Release\net10.0\Netback.Cli.dll"
set "stamp=%root%src\Netback.Cli\obj\netback.stamp"
set "stale=1"
if exist "%app%" if exist "%stamp%" powershell -NoProfile -Command "$built = (Get-Item $env:stamp).LastWriteTimeUtc; exit [int][bool](Get-ChildItem ($env:root + 'src'), ($env:root + 'web') -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj|node_modules|dist)\\' -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)" && set "stale="
if defined stale echo netback: building, once; about a minute 1>&2
if defined stale dotnet build "%root%src\Netback.Cli" -c Release -v quiet --nologo --tl:off "-clp:ErrorsOnly;NoSummary" 1>&2 || exit /b 1
if defined stale type nul > "%stamp%"
dotnet "%app%" %*
exit /b %errorlevel%
