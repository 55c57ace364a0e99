package de.interkomm.hub.projects.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface ProjectRepository extends Repository<Project, UUID> {

    /** So that SQL written by hand finds it. */
    Project saveAndFlush(Project project);

    /** Held against everybody else who writes on it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> findLocked(UUID id);

    Optional<Project> findById(UUID id);

    void delete(Project project);

    long count();
}
