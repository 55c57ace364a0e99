/** The pages of yearly reports: for readers, for coordinators, for those who write. */
@NullMarked
package de.interkomm.hub.reports.web;

import org.jspecify.annotations.NullMarked;
