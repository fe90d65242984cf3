# Builds on the SDK, runs on the ASP.NET runtime alone, as a user without rights. PostgreSQL is another container: see compose.yaml.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Glossary.Core/Glossary.Core.csproj src/Glossary.Core/
COPY src/Glossary.Data/Glossary.Data.csproj src/Glossary.Data/
COPY src/Glossary.Search/Glossary.Search.csproj src/Glossary.Search/
COPY src/Glossary.Formats/Glossary.Formats.csproj src/Glossary.Formats/
COPY src/Glossary.Web/Glossary.Web.csproj src/Glossary.Web/CompiledSeed.targets src/Glossary.Web/
RUN dotnet restore src/Glossary.Web/Glossary.Web.csproj
COPY .editorconfig ./
COPY glossary-seed/ glossary-seed/
COPY src/ src/
RUN dotnet publish src/Glossary.Web/Glossary.Web.csproj --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY glossary-seed/ glossary-seed/
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Glossary__DataDirectory=/data \
    Logging__Console__FormatterName=json
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["dotnet", "Glossary.Web.dll", "health", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["dotnet", "Glossary.Web.dll"]
