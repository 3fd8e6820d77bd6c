/**
 * Answer of DeleteComplaint: nothing is left to show.
 */
export interface DeleteComplaintResponse {
}

/**
 * Answer of DeleteComplaint: nothing is left to show.
 */
export interface DeleteComplaintResponse__Output {
}
