package vn.gov.cantho.check.resolver.config;

import java.nio.file.Path;

/**
 * What tells this run of this node from every other.
 *
 * @param name what the node is called, different on every node
 * @param boot different on every start of the node, and higher
 * @param state the folder for what survives a start
 */
public record NodeIdentity(String name, long boot, Path state) {}
