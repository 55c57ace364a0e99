package de.interkomm.hub.reuse.internal;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface ReuseRepository extends Repository<Reuse, UUID> {

    /** So that SQL written by hand finds it. */
    Reuse saveAndFlush(Reuse reuse);

    Optional<Reuse> findById(UUID id);

    /** By reuse_once. */
    List<Reuse> findByNetworkAndProjectId(String network, UUID projectId);

    /** By reuse_once. */
    List<Reuse> findByNetwork(String network);

    void delete(Reuse reuse);
}
