# A server with nothing in it but Java and what `./switchboard package` makes. docs/containers.md says how to use it.

FROM eclipse-temurin:25-jdk AS jdk

FROM node:20-bookworm AS build
COPY --from=jdk /opt/java/openjdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk
WORKDIR /src
COPY . .
RUN ./switchboard package && tar -C /opt -xzf target/switchboard.tar.gz

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 switchboard \
  && useradd --system --uid 10001 --gid 10001 --home-dir /data --no-create-home switchboard \
  && install --directory --owner switchboard --group switchboard /data
COPY --from=build /opt/switchboard /opt/switchboard
RUN ln -s /opt/switchboard/switchboard /usr/local/bin/switchboard
USER switchboard
WORKDIR /data
ENV SWITCHBOARD_HOST=0.0.0.0 SWITCHBOARD_DATA=/data
VOLUME /data
EXPOSE 8080
# The image holds no curl, and needs none for this.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SWITCHBOARD_PORT:-8080} && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["switchboard"]
CMD ["run"]
